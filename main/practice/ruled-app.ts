import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { noticeExpiries } from './accounts/expiries'
import { refuseLargeBody } from './http/bodies'
import { asRefusal, refuseAsJson } from './http/failures'
import type { Practice } from './tenant/practice'
import { Refusal } from './tenant/refusals'
import { errorMarkup } from './wog/error-markup'

/** An application under the rules that hold for every service: size, expiries, and how it refuses. */
export function ruledApp(practice: Practice): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    refuseLargeBody(context)
    noticeExpiries(practice)
    await next()
  })
  app.notFound((context) => refuse(practice, context, new Refusal('not_found')))
  app.onError((thrown, context) => refuse(practice, context, asRefusal(thrown)))
  return app
}

function refuse(practice: Practice, context: Context, refusal: Refusal): Response {
  const program =
    /^\/(control|phone)(\/|$)/.test(context.req.path) || (context.req.header('content-type') ?? '').includes('json')
  if (program) return refuseAsJson(context, refusal)
  return context.html(errorMarkup(practice, context, refusal), refusal.status as ContentfulStatusCode)
}
