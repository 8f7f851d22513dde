// @ts-check
/** @file `oidc-provider` alone, with the least interaction there can be: what `tenant-scale.mjs` measures against. */
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const [redirect = ''] = process.argv.slice(2)
const server = createServer()
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
const address = server.address()
const issuer = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`

const provider = new Provider(issuer, {
  clients: [
    { client_id: 'bench', redirect_uris: [redirect], token_endpoint_auth_method: 'none', application_type: 'web' },
  ],
  cookies: { keys: ['bench'] },
  features: { devInteractions: { enabled: false } },
  claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: 'Officer', email: id }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client?.clientId ?? '',
      accountId: ctx.oidc.session?.accountId ?? '',
    })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
})
const callback = provider.callback()
server.on('request', (request, response) => {
  if (request.url?.startsWith('/interaction/') !== true) {
    void callback(request, response)
    return
  }
  void provider.interactionFinished(request, response, { login: { accountId: 'officer.0@practice.example' } })
})
process.stdout.write(`${JSON.stringify({ issuer })}\n`)
