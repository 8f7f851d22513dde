import type { NodeService } from '../http/server'
import type { Practice } from '../tenant/practice'
import { keep } from './recording'

/** A service whose answers are recorded, but for control's own. */
export function recorded(practice: Practice, service: NodeService): NodeService {
  return {
    ...service,
    handle: (request, response) => {
      const { url = '/' } = request
      if (!/^\/control(\/|\?|$)/.test(url)) {
        const startedAt = practice.now()
        const begun = performance.now()
        response.once('close', () => {
          const took = Math.round(performance.now() - begun)
          keep(practice, { request, url, response, startedAt, took, finished: response.writableFinished })
        })
      }
      service.handle(request, response)
    },
  }
}
