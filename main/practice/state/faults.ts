import * as z from 'zod/mini'
import { pageIds, pageNames } from './page-names'

/**
 * Everything that can be made to go wrong, and what comes next, by `POST {control}/faults`.
 *
 * - `pushNeverArrives`: requests start, but no phone is shown them.
 * - `phoneOffline`: the phone reaches nothing; its codes still work.
 * - `activationFails`: scanning a notification QR code fails, and so does the check after it.
 * - `slow`: milliseconds before every answer of sign-in, account and phone.
 * - `serverError`: a page's name breaks its next showing, once; `true` breaks every page until cleared with `null`.
 * - `expireQr`: expires the QR code that is on screen, or if none is, the next one; used once, then `false` again.
 * - `clockSkew`: seconds by which the phone's clock is ahead of the tenant's.
 * - `askStaySignedIn`: WOG asks "Stay signed in?" after each sign-in.
 * - `strongAuthenticationFails`: the second factor is accepted and the sign-in fails all the same (500121).
 * - `conditionalAccessBlocks`: conditional access blocks everybody (53003).
 * - `nextNumber`, `nextActivationCode`: the next match number or activation code, used once (leading zeros!).
 * - `pushLate`: seconds after which a request reaches the phone.
 * - `denied`, `fraud`, `wrongNumber`: requests end so by themselves; `fraud` puts the account at risk.
 * - `serverClock`: seconds by which the services' clock is ahead: the `Date` of answers, and what codes are judged by.
 * - `failing`: every answer is this status: 500, 502, 503 or 504. `tooManyRequests`: 429 with this many seconds of `Retry-After`.
 * - `connectionReset`: the connection breaks off in place of an answer.
 * - `sessionExpired`: all that the browser was signed in with, at any service, is gone.
 * - `changedWording`: headings and buttons say the same in other words. `changedLanguage`: in Malay or Chinese.
 * - `missingElement`: the element of this id is not on the page.
 * - `unknownInterrupt`: a page that nobody knows comes in place of the page.
 * - `passwordExpired`: the right password is refused (50055). `riskyUser`: the account counts as at risk.
 * - `tenantMismatch`: TechPass says that the account is of another tenant (90072).
 * - `adfsDown`, `portalDown`: AD FS, or the portal, answers 503.
 * - `techpassKeysRotated`: TechPass signs with new keys from now on and the old ones are gone; used once.
 */
export const faultsSchema = z.readonly(
  z.strictObject({
    pushNeverArrives: z.boolean(),
    phoneOffline: z.boolean(),
    activationFails: z.boolean(),
    slow: z.int().check(z.minimum(0), z.maximum(30_000)),
    serverError: z.nullable(z.union([z.enum(pageNames), z.literal(true)])),
    expireQr: z.boolean(),
    clockSkew: z.int().check(z.minimum(-86_400), z.maximum(86_400)),
    askStaySignedIn: z.boolean(),
    strongAuthenticationFails: z.boolean(),
    conditionalAccessBlocks: z.boolean(),
    pushLate: z.int().check(z.minimum(0), z.maximum(600)),
    denied: z.boolean(),
    fraud: z.boolean(),
    wrongNumber: z.boolean(),
    serverClock: z.int().check(z.minimum(-86_400), z.maximum(86_400)),
    failing: z.union([z.literal(0), z.literal(500), z.literal(502), z.literal(503), z.literal(504)]),
    tooManyRequests: z.int().check(z.minimum(0), z.maximum(3600)),
    connectionReset: z.boolean(),
    sessionExpired: z.boolean(),
    changedWording: z.boolean(),
    changedLanguage: z.nullable(z.enum(['ms', 'zh'])),
    missingElement: z.nullable(z.string().check(z.regex(/^[A-Za-z][\w-]{0,60}$/))),
    unknownInterrupt: z.boolean(),
    passwordExpired: z.boolean(),
    riskyUser: z.boolean(),
    tenantMismatch: z.boolean(),
    adfsDown: z.boolean(),
    portalDown: z.boolean(),
    techpassKeysRotated: z.boolean(),
    nextNumber: z.nullable(z.string().check(z.regex(/^\d{2}$/))),
    nextActivationCode: z.nullable(z.string().check(z.regex(/^\d{9}$/))),
  }),
)
export type Faults = z.infer<typeof faultsSchema>

/** Nothing goes wrong. */
export const noFaults: Faults = {
  pushNeverArrives: false,
  phoneOffline: false,
  activationFails: false,
  slow: 0,
  serverError: null,
  expireQr: false,
  clockSkew: 0,
  askStaySignedIn: false,
  strongAuthenticationFails: false,
  conditionalAccessBlocks: false,
  pushLate: 0,
  denied: false,
  fraud: false,
  wrongNumber: false,
  serverClock: 0,
  failing: 0,
  tooManyRequests: 0,
  connectionReset: false,
  sessionExpired: false,
  changedWording: false,
  changedLanguage: null,
  missingElement: null,
  unknownInterrupt: false,
  passwordExpired: false,
  riskyUser: false,
  tenantMismatch: false,
  adfsDown: false,
  portalDown: false,
  techpassKeysRotated: false,
  nextNumber: null,
  nextActivationCode: null,
}

/** The name of every fault. */
export const faultNames = Object.keys(noFaults) as readonly (keyof Faults)[]

/** The services that a fault can be meant for: those of the ready line, but for control, which none meets. */
const faultedServices = ['signIn', 'account', 'adfs', 'techpass', 'docs', 'phone'] as const

/** Whom a fault meets: an officer, a page (its name, its PageID, or a service), and how many times; none is everybody, always. */
export const faultScopeSchema = z.readonly(
  z.strictObject({
    officer: z.optional(z.string().check(z.maxLength(200))),
    page: z.optional(z.enum([...pageNames, ...pageIds, ...faultedServices])),
    times: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
  }),
)
export type FaultScope = z.infer<typeof faultScopeSchema>
