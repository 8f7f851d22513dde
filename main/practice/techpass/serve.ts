import type { IncomingMessage, ServerResponse } from 'node:http'
import { endWhatHasRunOut } from '../run-out'
import { docsRoutes } from '../docs/routes'
import { PortalLogIn } from '../docs/log-in'
import { announcesLargeBody } from '../http/bodies'
import { asRefusal } from '../http/failures'
import { fetchService, refuse, type NodeService } from '../http/server'
import { ruledApp } from '../ruled-app'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'
import { techpassAddresses } from './addresses'
import { atTenantTime } from './at-tenant-time'
import { techpassRoutes } from './routes'
import { makeTechPass, type TechPass } from './techpass'

type Handle = NodeService['handle']

/** Makes TechPass and the portal. Answers what serves every address of both. */
export async function serveIdentity(practice: Practice): Promise<Handle> {
  const techpass = await makeTechPass(practice)
  const app = ruledApp(practice)
  techpassRoutes(app, practice, techpass)
  docsRoutes(app, practice, new PortalLogIn(practice, techpass.portalSecret))
  const pages = fetchService(app.fetch).handle
  const provider = providerHandle(practice, techpass)
  return (request, response) => {
    const serve = isPage(request.url ?? '') ? pages : provider
    atTenantTime(
      () => practice.now(),
      () => {
        serve(request, response)
      },
    )
  }
}

const { issuer, interaction, return: back, signOut, signedOut } = techpassAddresses
const pagePaths = ['/docs', interaction, back, signOut, signedOut]

function isPage(url: string): boolean {
  const path = url.split('?')[0] ?? ''
  if (path === issuer || path === `${issuer}/`) return true
  return pagePaths.some((page) => path === page || path.startsWith(`${page}/`))
}

// The provider is mounted below its issuer's path, under the same rules as the rest (ruled-app.ts).
function providerHandle(practice: Practice, { provider }: TechPass): Handle {
  const callback = provider.callback()
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (announcesLargeBody(request.headers['content-length'])) {
      refuse(response, new Refusal('body_too_large'))
      return
    }
    endWhatHasRunOut(practice)
    const { url = '' } = request
    const below = url.slice(techpassAddresses.issuer.length)
    Object.assign(request, { originalUrl: url, url: below.startsWith('/') ? below : `/${below}` })
    await callback(request, response)
  }
  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      refuse(response, asRefusal(error))
    })
  }
}
