import type { Hono } from 'hono'
import { controlRoutes } from './control/routes'
import { phoneRoutes } from './phone/routes'
import type { ReadyLine } from './ready-line'
import { ruledApp } from './ruled-app'
import type { Practice } from './tenant/practice'
import { accountRoutes } from './wog/account/routes'
import { assetRoutes } from './wog/assets'
import { securityInfoRoutes } from './wog/security-info/routes'
import { signInRoutes } from './wog/sign-in/routes'

/** Puts the services of one tenant together, but for TechPass and the portal, which are loaded when they are asked for. */
export function practiceApp(practice: Practice, ready: () => ReadyLine): Hono {
  const app = ruledApp(practice)
  controlRoutes(app, practice, ready)
  phoneRoutes(app, practice)
  signInRoutes(app, practice)
  accountRoutes(app, practice)
  securityInfoRoutes(app, practice)
  assetRoutes(app)
  return app
}
