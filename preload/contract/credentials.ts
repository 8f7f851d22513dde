import * as z from 'zod/mini'
import type { Environment } from './app'
import { call, event } from './define'
import type { ErrorCode } from './errors'

/** What is kept for an account: the GSIB password, or what makes verification codes. */
export type CredentialKind = 'password' | 'totp'

/** One credential, without its secret. */
export interface CredentialSummary {
  readonly id: string
  readonly environment: Environment
  readonly kind: CredentialKind
  /** The account's organisation email. */
  readonly upn: string
  /** The name of the profile, such as `SG Govt M365`; empty for a password. */
  readonly label: string
  /** Wall-clock time in ms. */
  readonly addedAt: number
  /** When it was seen to work or the officer said so, in ms; a profile counts as added only then. */
  readonly confirmedAt: number | null
  /** `unsure`: the keychain was asked to keep it and has not said that it does. */
  readonly kept: 'certain' | 'unsure'
  /** `memory`: this machine has no keychain, so it is gone when the app ends. */
  readonly keptIn: 'keychain' | 'memory'
}

/** The one secret that is on the screen. */
export type VisibleSecret =
  /** The current code, digits only, until `validUntil` (wall clock, ms). */
  | {
      readonly kind: 'code'
      readonly id: string
      readonly code: string
      readonly validUntil: number
      readonly period: number
    }
  /** The text of the QR code that brings the profile to another phone. */
  | { readonly kind: 'export'; readonly id: string; readonly qr: string }

/** Why the app took a secret off the screen by itself. */
export type HiddenBecause = 'locked' | 'suspended' | 'idle'

/** What is known of the keychain: `unknown` until it is asked, `ready` when it answered, else why it did not. */
export type KeychainStatus = 'unknown' | 'ready' | ErrorCode

/** What the Credentials screen shows. */
export interface CredentialsState {
  /** In the order of adding. */
  readonly credentials: readonly CredentialSummary[]
  /** The emails that are remembered here. */
  readonly accounts: readonly string[]
  readonly keychain: KeychainStatus
  readonly visible: VisibleSecret | null
  /** Set when `visible` was taken away by the app; `null` again when something is shown. */
  readonly hiddenBecause: HiddenBecause | null
  /** A copied secret that the app will take off the clipboard at this time (wall clock, ms). */
  readonly clipboardClearsAt: number | null
  /** What the organisation allows; whether codes are on is a setting. */
  readonly allowed: { readonly passwords: boolean; readonly exports: boolean }
}

/** A profile that was read from a QR code, a link or a key, and is not kept yet. */
export interface ProfileCandidate {
  /** Names it for `addProfile`; there is one candidate at a time. */
  readonly candidate: string
  /** The account's email as it was read; empty when it was not there. */
  readonly upn: string
  /** The name of the profile as it was read; empty when it was not there. */
  readonly label: string
  /** The issuer that the QR code names beside the label. */
  readonly issuer: string
  readonly digits: number
  readonly period: number
}

/** What was forgotten, and what was not. */
export interface ForgottenCredentials {
  readonly forgotten: readonly {
    readonly kind: CredentialKind
    readonly upn: string
    readonly label: string
    readonly keptIn: 'keychain' | 'memory'
    /** False when the keychain had it no longer, and only the list had to be told. */
    readonly wasKept: boolean
  }[]
  /** How many are still there. */
  readonly left: number
  /** Why not all are gone. */
  readonly stoppedBy: ErrorCode | null
}

const id = z.string().check(z.regex(/^[0-9a-f-]{36}$/))
const upn = z.string().check(z.minLength(1), z.maxLength(254))
const label = z.string().check(z.maxLength(100))
const typed = z.string().check(z.maxLength(4096))

export const credentials = {
  /** Answers what is kept, from the list alone: the keychain is not asked. */
  state: call(z.void()).returns<CredentialsState>(),

  /** Asks the keychain whether it answers, by looking for an entry that does not exist. Never fails: the state says what was found. */
  checkKeychain: call(z.void()).returns<void>(),

  /**
   * Keeps a GSIB password in the keychain.
   *
   * It goes in by this call and never comes out again. Fails with `credential_exists` unless the officer has agreed to
   * `replace`; with `not_practice_address` or `not_live_address`; `passwords_off` when the organisation does not allow it;
   * `credential_empty`, `…_too_large`, `…_malformed`; and `keychain_…`.
   */
  savePassword: call(
    z.strictObject({ upn, password: z.string().check(z.maxLength(10_000)), replace: z.boolean() }),
  ).returns<CredentialSummary>(),

  /**
   * Reads the QR code on the page beside the guide, from its pixels, as a phone's camera would.
   *
   * Fails with `codes_off`, `qr_not_found`, one code per wrong kind (`qr_…`), and with `candidate_gone` when it was dropped
   * meanwhile (lock, another one read).
   */
  readPage: call(z.void()).returns<ProfileCandidate>(),

  /**
   * Says whether a field of the window has a link or a key in it that is not read yet: while one has, the window is kept out
   * of pictures of the screen, and `left` comes when the officer is away for long. What is typed does not cross. Never fails.
   */
  noteTyped: call(z.strictObject({ isTyped: z.boolean() })).returns<void>(),

  /**
   * Reads a pasted `otpauth://` link, or a typed key (then without a name and an account). Fails with `codes_off`, and with
   * one code per wrong kind, as of what was typed (`typed_…`, `key_malformed`).
   */
  readText: call(z.strictObject({ text: typed })).returns<ProfileCandidate>(),

  /**
   * Keeps the candidate, to be confirmed afterwards.
   *
   * Fails with `candidate_gone` when it was dropped meanwhile (lock, another one read), with `credential_exists` unless
   * `replace`, and as `savePassword`.
   */
  addProfile: call(
    z.strictObject({ candidate: id, upn, label: label.check(z.minLength(1)), replace: z.boolean() }),
  ).returns<CredentialSummary>(),

  /** Drops the candidate, as the officer does not want it. */
  dropCandidate: call(z.void()).returns<void>(),

  /**
   * Notes that a profile works: `code` is what the phone shows for it, or `null` when a page has accepted a code of it.
   *
   * Fails with `code_differs` when the typed code is not the profile's, `credential_not_found`, `credential_…`, `keychain_…`.
   */
  confirmProfile: call(
    z.strictObject({ id, code: z.nullable(z.string().check(z.maxLength(32))) }),
  ).returns<CredentialSummary>(),

  /**
   * Shows the current code, and the next ones as time goes by, until hidden.
   *
   * Fails with `codes_off`, `credential_not_found`, `credential_locked_or_removed`, `credential_corrupt`, `keychain_…`.
   */
  showCode: call(z.strictObject({ id })).returns<void>(),

  /** Shows the QR code that brings a profile to another phone; the officer has confirmed twice. Fails as `showCode`, and with `export_off`. */
  showExport: call(z.strictObject({ id })).returns<void>(),

  /** Takes the secret off the screen. */
  hide: call(z.void()).returns<void>(),

  /**
   * Copies the password or the current code to the clipboard, without passing the window, and takes it off again after the
   * time that the settings say and when the app ends, if it is still there. Fails as `showCode`.
   */
  copy: call(z.strictObject({ id })).returns<void>(),

  /** Removes one from the keychain and the list. Fails with `credential_not_found` and `keychain_…`; then it stays listed. */
  forget: call(z.strictObject({ id })).returns<ForgottenCredentials>(),

  /** Removes all, of practice and live, and the remembered emails. Says what went and what is left. */
  forgetEverything: call(z.void()).returns<ForgottenCredentials>(),
}

export const credentialsEvents = {
  /** The Credentials screen now shows this. */
  changed: event<CredentialsState>(),
  /** The officer has left the workstation: what is being typed leaves the window too. */
  left: event<HiddenBecause>(),
}
