import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { noticeExpiries } from './accounts/expiries'
import { controlRoutes } from './control/routes'
import { refuseLargeBody } from './http/bodies'
import { asRefusal, refuseAsJson } from './http/failures'
import { phoneRoutes } from './phone/routes'
import type { ReadyLine } from './ready-line'
import type { Practice } from './tenant/practice'
import { Refusal } from './tenant/refusals'
import { accountRoutes } from './wog/account/routes'
import { assetRoutes } from './wog/assets'
import { errorMarkup } from './wog/error-markup'
import { signInRoutes } from './wog/sign-in/routes'

/** Puts the services of one tenant together behind the rules that hold for all of them. */
export function practiceApp(practice: Practice, ready: () => ReadyLine): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    refuseLargeBody(context)
    noticeExpiries(practice)
    await slowDown(practice, context)
    await next()
  })
  controlRoutes(app, practice, ready)
  phoneRoutes(app, practice)
  signInRoutes(app, practice)
  accountRoutes(app, practice)
  assetRoutes(app)
  app.notFound((context) => refuse(practice, context, new Refusal('not_found')))
  app.onError((thrown, context) => refuse(practice, context, asRefusal(thrown)))
  return app
}

async function slowDown(practice: Practice, context: Context): Promise<void> {
  const { slow } = practice.repository.read().faults
  if (slow > 0 && !context.req.path.startsWith('/control')) await new Promise((resolve) => setTimeout(resolve, slow))
}

function refuse(practice: Practice, context: Context, refusal: Refusal): Response {
  const program =
    /^\/(control|phone)(\/|$)/.test(context.req.path) || (context.req.header('content-type') ?? '').includes('json')
  if (program) return refuseAsJson(context, refusal)
  return context.html(errorMarkup(practice, context, refusal), refusal.status as ContentfulStatusCode)
}
