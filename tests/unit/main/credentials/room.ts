/** @file The credentials service with a test's own keychain, list, clipboard, page and rules. */
import type { CredentialsState } from '../../../../preload/contract/credentials'
import type { ConsentTo } from '../../../../main/credentials/consent'
import { CredentialStore } from '../../../../main/credentials/credential-store'
import { CredentialsService } from '../../../../main/credentials/credentials-service'
import { AppError } from '../../../../main/support/app-error'
import { quietLog } from '../settings/quiet-log'
import { FakeClipboard } from './fake-clipboard'
import { FakeKeychain, FakeList } from './fake-keychain'

/** An officer of practice. */
export const upn = 'tan.mei.ling@practice.example'
/** The password that must be nowhere but in the keychain and on the clipboard. */
export const password = 'Canary-Password-Of-Practice'
/** RFC 4226's test secret, so that its codes are those of appendix D. */
export const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
/** The codes of {@link key} by time step ([RFC 4226, appendix D](https://www.rfc-editor.org/rfc/rfc4226#page-32)). */
export const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583'] as const
/** The profile, as a QR code says it. */
export const link = `otpauth://totp/SG%20Govt%20M365:${upn}?secret=${key}&issuer=Microsoft`
/** Another profile. */
export const otherKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** Everything that a test looks at or turns. */
export interface Room {
  readonly service: CredentialsService
  readonly store: CredentialStore
  readonly keychain: FakeKeychain
  readonly list: FakeList
  readonly clipboard: FakeClipboard
  readonly log: ReturnType<typeof quietLog>
  readonly rules: { passwords: boolean; codes: boolean; exports: boolean; clipboardSeconds: number }
  /** What the page shows when it is scanned, and whether the officer agrees when it is needed. */
  readonly page: { scan: () => Promise<string>; agrees: boolean }
  /** What the officer's consent was needed for. */
  readonly asked: ConsentTo[]
  readonly published: CredentialsState[]
  /** What was told of a secret being on the screen, each time. */
  readonly visible: boolean[]
}

/** A room in which everything is allowed and the keychain answers. */
export function openRoom(): Room {
  const keychain = new FakeKeychain()
  const list = new FakeList()
  const clipboard = new FakeClipboard()
  const log = quietLog()
  const rules = { passwords: true, codes: true, exports: true, clipboardSeconds: 30 }
  const page = { scan: () => Promise.resolve(link), agrees: true }
  const asked: ConsentTo[] = []
  const published: CredentialsState[] = []
  const visible: boolean[] = []
  const store = new CredentialStore({ list, keychain, log, environment: () => 'practice' })
  const service = new CredentialsService({
    store,
    clipboard,
    log,
    rules: {
      passwords: () => rules.passwords,
      codes: () => rules.codes,
      exports: () => rules.exports,
      clipboardSeconds: () => rules.clipboardSeconds,
    },
    scan: () => page.scan(),
    consent: async (to) => {
      asked.push(to)
      if (!page.agrees) throw new AppError('not_agreed', 'No')
      await Promise.resolve()
    },
    publish: (state) => published.push(state),
    onVisible: (isVisible) => visible.push(isVisible),
  })
  return { service, store, keychain, list, clipboard, log, rules, page, asked, published, visible }
}

/** Adds the profile, as the officer would, and answers its id. */
export async function addProfile({ service }: Room, text = link, label = 'SG Govt M365'): Promise<string> {
  const { candidate } = service.readText(text)
  return (await service.addProfile(candidate, upn, label, false)).id
}

/** Saves the password and answers its id. */
export async function savePassword({ service }: Room): Promise<string> {
  return (await service.savePassword(upn, password, false)).id
}

/** A promise, and what fulfils it. */
export function opening(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
