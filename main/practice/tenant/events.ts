import type { SignInMethods } from '../state/browser'
import type { ActivationStatus, Contact } from '../state/enrolment-state'
import type { Faults } from '../state/faults'
import type { Use } from '../state/officer'
import type { PageName } from '../state/page-names'
import type { RequestStatus } from '../state/phone-state'
import type { Settings } from '../state/settings'

/** How a browser proved who sits at it. */
export type SignInMethod = SignInMethods[number]

interface PageShown {
  readonly kind: 'page_shown'
  readonly page: PageName
  readonly title: string
  readonly path: string
  readonly browser: string
  readonly upn: string | null
  /** `additional-security-verification` and `configure-mobile-app` only. */
  readonly configured?: boolean
  readonly contact?: Contact
  /** Those, and the pages of "Security info" from `security-info-add-method` to `security-info-scan`. */
  readonly use?: Use | null
  /** `configure-mobile-app` and `security-info-scan` only: which activation is on screen. */
  readonly activation?: string
  /** `number`, `request-denied`, `timed-out`, `reach-notification`, `security-info-try-notification`: which it is about. */
  readonly request?: string
  readonly purpose?: 'sign-in' | 'reach'
  /** `error`, and `techpass-error` with OAuth's error code. */
  readonly error?: string
  /** `sign-in-error` only: Microsoft's code without `AADSTS`. */
  readonly errorCode?: number
  /** `techpass-pick-account`, `techpass-sign-out`: the accounts offered, and which of them are signed in. */
  readonly accounts?: readonly { readonly upn: string; readonly signedIn: boolean }[]
}

interface SignInRefused {
  readonly kind: 'sign_in_refused'
  readonly browser: string
  readonly upn: string | null
  readonly reason:
    'not_practice_address' | 'unknown_account' | 'wrong_password' | 'locked' | 'disabled' | 'password_expired'
  readonly errorCode: number | null
  readonly retryAfterSeconds?: number
}

interface EnrolmentStarted {
  readonly kind: 'enrolment_started'
  readonly browser: string
  readonly upn: string
  readonly activation: string
  readonly use: Use
  readonly qr: string
  readonly code?: string
  readonly url?: string
  readonly key?: string
  readonly account: string
  readonly expiresAt: string | null
}

/** What the app and testers rely on: kinds and fields are only ever added. */
export type EventBody =
  | PageShown
  | SignInRefused
  | EnrolmentStarted
  | {
      readonly kind: 'signed_in'
      readonly browser: string
      readonly upn: string
      readonly methods: readonly SignInMethod[]
    }
  /** `expired`: the session has come to its end; nobody has signed out. */
  | { readonly kind: 'signed_out'; readonly browser: string; readonly upn: string; readonly reason?: 'expired' }
  /** Refused after the sign-in itself (field-notes A7), or by AD FS with null. */
  | {
      readonly kind: 'sign_in_failed'
      readonly browser: string
      readonly upn: string
      readonly errorCode: number | null
    }
  | {
      readonly kind: 'techpass_signed_in'
      readonly browser: string
      readonly upn: string
      readonly client: string
      readonly methods: readonly SignInMethod[]
    }
  | {
      readonly kind: 'techpass_signed_out'
      readonly browser: string
      readonly upn: string
      /** Who is still signed in to TechPass in this browser. */
      readonly remaining: readonly string[]
    }
  | { readonly kind: 'portal_logged_in'; readonly browser: string; readonly upn: string }
  | { readonly kind: 'portal_logged_out'; readonly browser: string; readonly upn: string }
  | {
      readonly kind: 'method_chosen'
      readonly browser: string
      readonly upn: string
      readonly contact: Contact
      readonly use: Use | null
    }
  | {
      readonly kind: 'enrolment_ended'
      readonly browser: string
      readonly upn: string
      readonly activation: string
      readonly reason: Exclude<ActivationStatus, 'pending' | 'activated'>
    }
  | {
      readonly kind: 'profile_added'
      readonly device: string
      readonly profile: string
      readonly use: Use
      readonly upn: string
      /** The offer on a page that it came from; without one it is another account's. */
      readonly activation?: string
    }
  | { readonly kind: 'scan_refused'; readonly device: string; readonly reason: string }
  | {
      readonly kind: 'activation_checked'
      readonly browser: string
      readonly upn: string
      readonly activation: string
      readonly ok: boolean
      readonly reason?: string
    }
  | {
      readonly kind: 'request_started'
      readonly request: string
      readonly purpose: 'sign-in' | 'reach'
      readonly number: string
      readonly now: string
      readonly expiresAt: string
      readonly upn: string
      readonly browser: string
    }
  | {
      readonly kind: 'request_ended'
      readonly request: string
      readonly purpose: 'sign-in' | 'reach'
      readonly outcome: Exclude<RequestStatus, 'waiting'>
      readonly upn: string
      readonly browser: string
    }
  | {
      readonly kind: 'text_message_sent'
      readonly browser: string
      readonly upn: string
      /** The last two digits of the phone. */
      readonly to: string
      readonly code: string
      readonly expiresAt: string
    }
  | {
      readonly kind: 'code_checked'
      readonly browser: string
      readonly upn: string
      readonly ok: boolean
      readonly reason?: 'wrong' | 'already_used' | 'other_profile' | 'malformed'
      /** Where the code was asked for; without it, by the WOG sign-in or account page. */
      readonly service?: 'adfs'
    }
  | {
      readonly kind: 'method_registered'
      readonly browser: string
      readonly upn: string
      readonly methods: readonly Use[]
    }
  | {
      readonly kind: 'method_removed'
      readonly browser?: string
      readonly upn: string
      readonly methods: readonly Use[]
    }
  | { readonly kind: 'account_at_risk'; readonly upn: string }
  | { readonly kind: 'account_reset'; readonly upn: string }
  | { readonly kind: 'clock_changed'; readonly now: string; readonly frozen: boolean }
  | { readonly kind: 'reset'; readonly now: string }
  | { readonly kind: 'faults_changed'; readonly faults: Faults }
  | { readonly kind: 'settings_changed'; readonly settings: Settings }

/** An event as it is sent: numbered without gaps, with the tenant's time. */
export type PracticeEvent = { readonly id: number; readonly at: string } & EventBody
