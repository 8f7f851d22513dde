import { test as tenantTest } from './tenant-test'
import { RedirectEndpoint } from './techpass-client'

/** A test with a tenant and a client's redirect endpoint of its own. */
export const test = tenantTest.extend<{ endpoint: RedirectEndpoint }>({
  endpoint: async ({}, use) => {
    const endpoint = await RedirectEndpoint.listen()
    await use(endpoint)
    await endpoint.close()
  },
})
