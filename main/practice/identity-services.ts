import type { IncomingMessage, ServerResponse } from 'node:http'
import { asRefusal } from './http/failures'
import { refuse, type NodeService } from './http/server'
import { admitsBrowserClient } from './techpass/cross-origin'
import { strike } from './tenant/strike'
import type { Practice } from './tenant/practice'

type Handle = NodeService['handle']

/**
 * TechPass and the Docs portal, loaded and made on the first request to one of them.
 *
 * An OpenID Provider and a relying party are a good part of the program, and setting up security verification meets neither.
 */
export function identityServices(practice: Practice): readonly NodeService[] {
  let loaded: Promise<Handle> | null = null
  const load = (): Promise<Handle> => {
    loaded ??= import('./techpass/serve').then(({ serveIdentity }) => serveIdentity(practice))
    return loaded
  }
  practice.events.subscribe(({ kind }) => {
    // Keys are made with the provider: new ones come with a new provider, and the old one's codes and tokens are gone too.
    if (kind === 'faults_changed' && strike(practice, 'techpassKeysRotated')) loaded = null
  })
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    load()
      .then((serve) => {
        serve(request, response)
      })
      .catch((error: unknown) => {
        loaded = null
        refuse(response, asRefusal(error))
      })
  }
  const admits = (request: IncomingMessage): boolean => admitsBrowserClient(practice, request)
  return [
    { prefix: '/techpass', handle, admits },
    { prefix: '/docs', handle },
  ]
}
