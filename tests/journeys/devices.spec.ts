/** @file "Which device am I on?": where the set-up can be done, and where not. */
import { expect, test } from '../fixtures'
import { pagesOf } from '../pages/set-up'

test('on an SE GSIB device the journey stops and says what to do instead', async ({ guide }) => {
  await guide.beginSetUp('se-gsib')
  const stop = guide.page.getByTestId('device-stop')
  await expect(guide.at('choose-device')).toBeVisible()
  await expect(stop).toContainText('This cannot be done on an SE GSIB device')
  await expect(stop).toContainText('service request')
  await expect(stop).toContainText('3 business days')
  await expect(guide.next).toBeHidden()

  await guide.chooseDevice('non-se-gsib')
  await expect(guide.at('open-page')).toBeVisible()
})

test('on a GMD the officer is sent to a GSIB device, and told why', async ({ guide }) => {
  await guide.beginSetUp('gmd')
  const stop = guide.page.getByTestId('device-stop')
  await expect(guide.at('choose-device')).toBeVisible()
  await expect(stop).toContainText('Do the set-up on a GSIB device')
  await expect(stop).toContainText('A GMD asks for your security verification')
  await expect(stop).toContainText('BitLocker PIN')
})

test('each device is told apart by a sentence', async ({ home }) => {
  for (const [device, words] of [
    ['non-se-gsib', 'BitLocker PIN'],
    ['gmd', 'SEED'],
    ['se-gsib', 'PS-Card'],
  ] as const) {
    await expect(home.device(device)).toHaveAccessibleName(new RegExp(words))
    await expect(home.device(device)).toHaveAccessibleDescription(/\w.*\.$/)
  }
})

test('the device is remembered', async ({ app, guide, open }) => {
  await guide.beginSetUp('gmd')
  await expect(guide.at('choose-device')).toBeVisible()
  await guide.leave()
  await expect(guide.root).toBeHidden()
  await app.close()
  const { home } = pagesOf(await open())
  await expect(home.device('gmd')).toBeChecked()
})

test('--journey and --device open there', async ({ open }) => {
  const { guide } = pagesOf(await open(['--journey=set-up-verification', '--device=non-se-gsib']))
  await expect(guide.at('open-page')).toBeVisible()
  await expect(guide.root).toHaveAttribute('data-journey', 'set-up-verification')
})

test('--device names a device on which the set-up stops', async ({ open }) => {
  const { guide } = pagesOf(await open(['--journey=set-up-verification', '--device=se-gsib']))
  await expect(guide.at('choose-device')).toBeVisible()
  await expect(guide.page.getByTestId('device-stop')).toBeVisible()
})
