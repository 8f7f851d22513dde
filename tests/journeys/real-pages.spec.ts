/**
 * @file Automation that was written for the real pages finds its way here, in a browser of its own: by the ids, classes, values
 * and globals of field-notes A4 alone, as aws-azure-login and its like use them. The app is not used.
 */
import { expect, scanForAccessibility, test } from '../kit'

const officer = {
  upn: 'priya.nair@practice.example',
  name: 'Priya Nair',
  password: 'Kaya-Toast-Practice-3',
  registered: 'push',
  phoneSignIn: true,
} as const

test.use({ tenantOptions: { seed: { officers: [officer], settings: { rememberMfaDays: 14 } } } })

/** What a page's own scripts know of it. */
const readConfig = 'window.$Config'

interface Config {
  readonly pgid: string
  readonly canary: string
  readonly iRememberMfaDuration?: number
}

test('the pages’ `$Config` is a value in the window, under a policy that runs no inline script', async ({
  page,
  tenant,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  // Set before any element of the body is: whoever waits for one of those finds it.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('body *') === null) return
      observer.disconnect()
      Object.assign(window, { configAtFirst: (window as unknown as { $Config?: unknown }).$Config !== undefined })
    }).observe(document, { childList: true, subtree: true })
  })
  const answer = await page.goto(`${tenant.services.account}/proofup.aspx`)
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';")
  const config = await page.evaluate<Config>(readConfig)
  expect(config.pgid).toBe('ConvergedSignIn')
  expect(await page.evaluate('window.configAtFirst')).toBe(true)
  const [, text = ''] = /\$Config=(\{.*?\});\n/s.exec((await answer?.text()) ?? '') ?? []
  expect(config).toEqual(JSON.parse(text))
  expect(complaints).toEqual([])
})

test('by password and number, with "Don’t ask again" ticked: the next sign-in asks for the password only', async ({
  page,
  phone,
  tenant,
}) => {
  await phone.carry(officer)
  const upToPassword = async (): Promise<void> => {
    await page.goto(`${tenant.services.account}/proofup.aspx`)
    await page.locator('input[name=loginfmt]:not(.moveOffScreen)').fill(officer.upn)
    await page.locator('#idSIButton9').click()
    await page.locator('input[name=passwd]:not(.moveOffScreen)').fill(officer.password)
    await page.locator('#idSIButton9').click()
  }
  await upToPassword()
  await expect(page.locator('#idDiv_SAOTCAS_Title')).toHaveText('Approve sign in request')
  expect((await page.evaluate<Config>(readConfig)).iRememberMfaDuration).toBe(14)
  await page.locator('#idChkBx_SAOTCAS_TD').check()
  expect(await scanForAccessibility(page)).toEqual([])
  await phone.approve(await page.locator('#idRichContext_DisplaySign').innerText())
  await expect(page.getByRole('heading', { name: 'Additional security verification' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You signed out of your account' })).toBeVisible()
  await upToPassword()
  await expect(page.getByRole('heading', { name: 'Additional security verification' })).toBeVisible()
})

test('by the phone in place of the password, from the list of ways', async ({ page, phone, tenant }) => {
  await phone.carry(officer)
  await page.goto(`${tenant.services.account}/proofup.aspx`)
  await page.locator('#i0116').fill(officer.upn)
  await page.locator('#idSIButton9').click()
  await expect(page.locator('#idA_PWD_SwitchToCredPicker')).toBeVisible()
  expect(await scanForAccessibility(page)).toEqual([])
  // What is off the screen makes the page no wider.
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  await page.locator('#idA_PWD_SwitchToCredPicker').click()
  await expect(page.locator('#credentialList div[data-test-cred-id]')).toHaveCount(2)
  expect(await scanForAccessibility(page)).toEqual([])
  await page.locator('#credentialList div[data-test-cred-id="2"]').click()
  await expect(page.locator("input[value='Send notification']")).toBeVisible()
  expect(await scanForAccessibility(page)).toEqual([])
  await page.locator("input[value='Send notification']").click()
  await expect(page.locator('#idDiv_RemoteNGC_PollingDescription')).toBeVisible()
  expect(await scanForAccessibility(page)).toEqual([])
  await phone.approve(await page.locator('#idRemoteNGC_DisplaySign').innerText())
  await expect(page.getByRole('heading', { name: 'Additional security verification' })).toBeVisible()
})

test('a refused password is told in `.alert-error`', async ({ page, tenant }) => {
  await page.goto(`${tenant.services.account}/proofup.aspx`)
  await page.locator('#i0116').fill('nobody@practice.example')
  await page.locator('#idSIButton9').click()
  await expect(page.locator('#usernameError.alert-error')).toBeVisible()
  await page.locator('#i0116').fill(officer.upn)
  await page.locator('#idSIButton9').click()
  await page.locator('#i0118').fill('not the password')
  await page.locator('#idSIButton9').click()
  await expect(page.locator('#passwordError.alert-error')).toContainText('Your account or password is incorrect.')
})
