import type { Context, Hono } from 'hono'
import { Refusal } from '../tenant/refusals'

type Handler = (context: Context) => Response | Promise<Response>
type Method = 'get' | 'post' | 'delete'

/** Serves one address by method; every other method is refused with `method_not_allowed` and `Allow`. */
export function route(app: Hono, path: string, handlers: Readonly<Partial<Record<Method, Handler>>>): void {
  for (const method of ['get', 'post', 'delete'] as const) {
    const handler = handlers[method]
    if (handler !== undefined) app.on(method.toUpperCase(), path, handler)
  }
  app.all(path, (context) => {
    context.header('Allow', Object.keys(handlers).join(', ').toUpperCase())
    throw new Refusal('method_not_allowed')
  })
}
