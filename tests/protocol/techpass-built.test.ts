import { expect, test } from 'vitest'
import * as openid from 'openid-client'
import { buildPracticeProgram, PracticeProgram } from '../support/practice-program'
import { officers, runningTenant } from '../support/start-tenant'
import { authorizeSilently, browserWithAccounts, exchange, RedirectEndpoint } from '../support/techpass-client'
import { logInToPortal, pressTile } from '../support/techpass-log-in'

const { push } = officers

// A minifier takes away the names of classes, by which the library tells its rows apart (model-names.ts).
test('the bundled program logs in, answers a client, revokes and signs out, and writes one line on stdout', async () => {
  const program = PracticeProgram.start(await buildPracticeProgram())
  const tenant = runningTenant(await program.ready(), () => Promise.resolve())
  const endpoint = await RedirectEndpoint.listen()
  const portal = tenant.browser()
  expect((await logInToPortal(tenant, portal, push)).heading).toBe('Welcome')

  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const { access_token } = await exchange(begun, endpoint)
  await openid.fetchUserInfo(begun.configuration, access_token, push.upn)
  await openid.tokenRevocation(begun.configuration, access_token)
  await expect(openid.fetchUserInfo(begun.configuration, access_token, push.upn)).rejects.toThrow()

  await portal.press('Log Out')
  expect((await pressTile(portal, push.upn)).text).toContain('Log in')
  await endpoint.close()
  const { code, stdout } = await program.end()
  expect([code, stdout.trim().split('\n')]).toEqual([0, [expect.stringContaining('"ready":true')]])
}, 60_000)
