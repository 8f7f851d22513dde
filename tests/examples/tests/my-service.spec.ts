/** @file Officers log in to a service of your own with the practice TechPass. Plain Node and a browser; the app is not used. */
import { expect, scanForAccessibility, signIn, SignInPage, test as base } from 'techpass-companion/testing'
import { startMyService, type MyService } from '../my-service'

const test = base.extend<{ service: MyService }>({
  // Your service as TechPass knows it, and the officers whom this file is about.
  tenantOptions: {
    seed: {
      officers: [
        {
          upn: 'priya.nair@practice.example',
          name: 'Priya Nair',
          password: 'Kaya-Toast-Practice-3',
          registered: 'push',
        },
      ],
      clients: [{ client_id: 'my-service', redirect_uris: ['http://127.0.0.1/callback'] }],
    },
  },
  service: async ({ tenant }, use) => {
    const service = await startMyService(tenant.services.techpass)
    await use(service)
    await service.stop()
  },
})

test.beforeEach(async ({ page, service }) => {
  await page.goto(service.url)
  await page.getByRole('link', { name: 'Log in with TechPass' }).click()
})

test('an officer logs in and is greeted by name', async ({ page, phone, tenant }) => {
  await signIn(page, tenant.officer('priya.nair'), phone)
  await expect(page.getByRole('heading')).toHaveText('Hello, Priya Nair')
  expect(await scanForAccessibility(page)).toEqual([])
  const event = await tenant.control.waitFor('techpass_signed_in')
  expect(event).toMatchObject({ client: 'my-service', methods: ['pwd', 'mfa'] })
})

test('whom conditional access blocks is told so, and does not get in', async ({ page, phone, tenant }) => {
  await tenant.control.faults({ conditionalAccessBlocks: true })
  await signIn(page, tenant.officer('priya.nair'), phone)
  await expect(new SignInPage(page).refusal).toContainText('AADSTS53003')
})

test('a wrong password is refused before the phone is asked', async ({ page, tenant }) => {
  const signInPage = new SignInPage(page)
  await signInPage.sayWho(tenant.officer('priya.nair').upn)
  await signInPage.typePassword('Not-The-Password-0')
  await expect(signInPage.passwordError).toBeVisible()
})
