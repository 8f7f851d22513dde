import * as z from 'zod/mini'
import { pageNames } from './page-names'

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
  nextNumber: null,
  nextActivationCode: null,
}
