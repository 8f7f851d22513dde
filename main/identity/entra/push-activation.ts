import { AppError } from '../../support/app-error'
import { isSafeText, readUriParameters } from '../uri-text'

/** What a phone needs to activate push notifications: a one-use code and the service to tell it to. */
export interface PushActivation {
  /** 6 to 12 digits. Text, as it may begin with a zero. */
  readonly code: string
  readonly url: string
}

/** Microsoft's activation services. In practice the tenant's own base URL stands in their place. */
export const microsoftPushServices: readonly string[] = [
  'https://mobileappcommunicator.auth.microsoft.com',
  'https://adnotifications.windowsazure.com',
  'https://login.microsoftonline.com',
]

/** The classic form, and the newer one that a phone without the app can open as a web page. */
const forms = [
  /^phonefactor:\/\/activate_account\?(.*)$/iu,
  /^https:\/\/login\.microsoftonline\.com\/authenticatorApp\/activateAccount\?(.*)$/u,
] as const

/** What follows a service's base URL. */
const activationPath = /^\/activatev2\/[0-9]+\/[A-Za-z0-9_-]+$/

/** Whether a scanned text claims to be a push activation, sound or not. */
export function isPushActivation(text: string): boolean {
  return forms.some((form) => form.test(text))
}

/**
 * Answers the code and URL of a push activation QR in its classic (`phonefactor://`) or newer (`https://`) form.
 *
 * `services` are the base URLs whose activations count here. The URL must be one of them, to the letter, and
 * `/activatev2/<digits>/<token>`: so neither another port nor user information nor a look-alike host gets by.
 *
 * Fails with `qr_foreign` (another service, or a personal account), `code_malformed`, `url_malformed`, and with
 * `qr_not_recognised` for a form, parameter or character that no activation has.
 */
export function parsePushActivation(text: string, services: readonly string[]): PushActivation {
  const form = isSafeText(text) ? forms.find((candidate) => candidate.test(text)) : undefined
  if (form === undefined) throw new AppError('qr_not_recognised', 'Not a push activation')
  const given = readUriParameters(form.exec(text)?.[1] ?? '')
  // Personal Microsoft accounts (`msa`) have codes of another shape; their QR belongs to no officer's account.
  if ((given.get('accounttype') ?? 'mfa') !== 'mfa')
    throw new AppError('qr_foreign', 'An activation of a personal account')

  return { code: readCode(given.get('code') ?? ''), url: readUrl(given.get('url') ?? '', services) }
}

function readCode(code: string): string {
  if (!/^[0-9]{6,12}$/.test(code)) throw new AppError('code_malformed', 'An activation code has 6 to 12 digits')
  return code
}

function readUrl(url: string, services: readonly string[]): string {
  if (!/^https?:\/\/[^/]/i.test(url)) throw new AppError('url_malformed', 'The activation URL is not a web address')
  // SECURITY: compared as text, not as a parsed URL: parsing forgives ports, case, backslashes, dots and user information.
  const service = services.find((base) => url.startsWith(`${base}/`))
  if (service === undefined) throw new AppError('qr_foreign', 'The activation is for a service that is not ours')
  if (!activationPath.test(url.slice(service.length)))
    throw new AppError('url_malformed', 'The activation URL has another path')
  return url
}
