import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refuseLargeBody } from './http/bodies'
import { asRefusal, refuseAsJson } from './http/failures'
import { endWhatHasRunOut } from './run-out'
import type { Practice } from './tenant/practice'
import { Refusal } from './tenant/refusals'
import { addresses } from './wog/addresses'
import { errorMarkup } from './wog/error-markup'

/** An application under the rules that hold for every service: size, expiries, and how it refuses. */
export function ruledApp(practice: Practice): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    // SECURITY: a seed is larger, and is read, and counted, only once the control token has been seen (control/routes.ts).
    if (context.req.path !== '/control/reset') refuseLargeBody(context)
    endWhatHasRunOut(practice)
    await next()
  })
  app.notFound((context) => refuse(practice, context, new Refusal('not_found')))
  app.onError((thrown, context) => refuse(practice, context, asRefusal(thrown)))
  return app
}

// What only programs and the pages' scripts call: they are answered in JSON, however they were called.
const forPrograms = /^\/(control|phone)(\/|$)/
const calls: readonly string[] = [addresses.beginAuth, addresses.endAuth, addresses.credentialType, addresses.choice]

function isProgram({ req }: Context): boolean {
  const { path } = req
  if (forPrograms.test(path) || calls.includes(path)) return true
  // A page's form for a person's browser, which says that it takes pages; one of the three SAS calls for a program.
  if (path === addresses.processAuth) return req.header('accept')?.includes('text/html') !== true
  return req.header('content-type')?.includes('json') === true
}

function refuse(practice: Practice, context: Context, refusal: Refusal): Response {
  if (isProgram(context)) return refuseAsJson(context, refusal)
  return context.html(errorMarkup(practice, context, refusal), refusal.status as ContentfulStatusCode)
}
