import { expect, test } from 'vitest'
import { ChosenEnvironment } from '../../../../main/environments/chosen-environment'
import type { Environment, Witness } from '../../../../main/environments/environment'
import { LiveEnvironment, type LiveOptions } from '../../../../main/environments/live/live'
import { AppError } from '../../../../main/support/app-error'

const service = { issuer: 'https://issuer.example', clientId: 'companion' }

function live(changes: Partial<LiveOptions> = {}) {
  const opened: string[] = []
  const environment = new LiveEnvironment({
    openOutside: (url) => {
      opened.push(url)
      return Promise.resolve()
    },
    pageUrl: (page) => `https://pages.example/${page}`,
    service: () => service,
    recommendedMethod: () => 'push',
    ...changes,
  })
  return { environment, opened }
}

test('a page is opened in the browser, where the organisation has it', async () => {
  const { environment, opened } = live()
  await environment.open({ page: 'portal', from: 'fresh', device: 'gmd' })
  expect(opened).toEqual(['https://pages.example/portal'])
})

test('the address of a page can be told to whom no browser opens', () => {
  const { environment } = live()
  expect(environment.address('set-up')).toBe('https://pages.example/set-up')
})

test('nobody is lent an account, and what ends a step is told by the officer', () => {
  const { environment } = live()
  expect(environment.account()).toBeNull()
  expect(environment.evidence).toBe('confirmed')
})

test('that a page may not be opened is said, not swallowed', async () => {
  const refused = new AppError('place_not_allowed', 'Not on the list')
  const { environment } = live({ openOutside: () => Promise.reject(refused) })
  await expect(environment.open({ page: 'portal', from: 'fresh', device: null })).rejects.toBe(refused)
})

test('the app’s own sign-in goes through the browser', async () => {
  const { environment, opened } = live()
  const place = await environment.signIn('log-in')
  await place.show(new URL('https://issuer.example/authorize?state=1'))
  expect(opened).toEqual(['https://issuer.example/authorize?state=1'])
})

test('after the set-up a sign-in must have used a second factor, after a log-in it need not say so', async () => {
  const { environment } = live()
  expect((await environment.signIn('set-up-verification')).requires).toEqual(['mfa'])
  expect((await environment.signIn('log-in')).requires).toEqual([])
})

test('where the organisation has named no client there is nothing to check by', async () => {
  const { environment } = live({ service: () => null })
  expect(environment.canSignIn('log-in')).toBe(false)
  await expect(environment.signIn('log-in')).rejects.toMatchObject({ code: 'check_not_configured' })
})

test('leaving the journey ends the sign-in that is under way', async () => {
  const { environment } = live()
  const { signal } = await environment.signIn('log-in')
  await environment.leave()
  expect(signal.aborted).toBe(true)
})

test('what practice sees is not heard in live, nor the other way round', () => {
  const heard: string[] = []
  const witness: Witness = {
    saw: () => heard.push('saw'),
    clockMoved: () => heard.push('clockMoved'),
    returned: () => heard.push('returned'),
    failed: () => heard.push('failed'),
  }
  const told: Partial<Record<'practice' | 'live', Witness>> = {}
  let chosen: 'practice' | 'live' = 'practice'
  const made = (name: 'practice' | 'live') => (given: Witness) => {
    told[name] = given
    return { account: () => null } as unknown as Environment
  }
  const environment = new ChosenEnvironment({ practice: made('practice'), live: made('live') }, () => chosen, witness)
  environment.account()
  chosen = 'live'
  environment.account()

  told.practice?.returned()
  told.practice?.failed()
  told.practice?.clockMoved(5)
  expect(heard).toEqual([])
  told.live?.failed()
  expect(heard).toEqual(['failed'])
})
