import type { Hono } from 'hono'
import { route } from '../http/routes'
import { Refusal } from '../tenant/refusals'
import choices from './scripts/choices.js?raw'
import config from './scripts/config.js?raw'
import dialog from './scripts/dialog.js?raw'
import once from './scripts/once.js?raw'
import polling from './scripts/polling.js?raw'
import style from './styles/practice.css?raw'
import techpassStyle from './styles/techpass.css?raw'

// SECURITY: a list fixed when the tenant was built; no file is read by a name from outside.
const assets: ReadonlyMap<string, { readonly type: string; readonly text: string }> = new Map([
  ['practice.css', { type: 'text/css; charset=utf-8', text: `${style}\n${techpassStyle}` }],
  ['choices.js', { type: 'text/javascript; charset=utf-8', text: choices }],
  ['config.js', { type: 'text/javascript; charset=utf-8', text: config }],
  ['dialog.js', { type: 'text/javascript; charset=utf-8', text: dialog }],
  ['once.js', { type: 'text/javascript; charset=utf-8', text: once }],
  ['polling.js', { type: 'text/javascript; charset=utf-8', text: polling }],
])

/** Mounts `/assets`: the pages' style sheet and scripts. */
export function assetRoutes(app: Hono): void {
  route(app, '/assets/:name', {
    get: (context) => {
      const asset = assets.get(context.req.param('name') ?? '')
      if (asset === undefined) throw new Refusal('not_found')
      return context.body(asset.text, 200, { 'content-type': asset.type })
    },
  })
}
