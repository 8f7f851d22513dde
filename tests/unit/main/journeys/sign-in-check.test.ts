import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CheckedSignIn, CheckState } from '../../../../preload/contract/check'
import type { SignInPlace } from '../../../../main/environments/environment'
import { SignInCheckService, type CheckSignIn } from '../../../../main/journeys/sign-in-check'
import { AppError } from '../../../../main/support/app-error'
import type { Log } from '../../../../main/support/log'
import { until } from '../../../support/until'

const silent: Log = { file: '', error: vi.fn(), warn: vi.fn(), info: vi.fn() }
let published: CheckState[]
let remembered: CheckedSignIn | null
let left: AbortController
let places: { left: number }

beforeEach(() => {
  published = []
  remembered = null
  left = new AbortController()
  places = { left: 0 }
})

const shown: URL[] = []
const practice = (): SignInPlace => ({
  issuer: 'http://127.0.0.1:1/techpass',
  clientId: 'techpass-companion',
  loginHint: 'tan@practice.example',
  subject: 'tan@practice.example',
  requires: [],
  signal: left.signal,
  show: (url) => {
    shown.push(url)
  },
  leave: () => {
    places.left += 1
    return Promise.resolve()
  },
})

function service(checkSignIn: CheckSignIn, place: () => Promise<SignInPlace> = () => Promise.resolve(practice())) {
  return new SignInCheckService({
    log: silent,
    publish: (state) => published.push(state),
    recall: () => remembered,
    remember: (checked) => {
      remembered = checked
    },
    place,
    load: () => Promise.resolve(checkSignIn),
  })
}

/** A sign-in that lasts until it is ended. */
const endless: CheckSignIn = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('check_cancelled', 'Ended'))
    })
  })
const worked: CheckSignIn = () =>
  Promise.resolve({ checkedAt: 7, amr: ['pwd', 'mfa'], acr: 'x', idToken: 'never kept' })
const settled = () =>
  until(() => {
    expect(places.left).toBe(1)
  })

describe('a check', () => {
  test('answers at once that it runs, and keeps of the sign-in when it was and by which methods only', async () => {
    const check = service(worked)
    expect(check.start()).toEqual({ status: 'running', last: null, error: null })
    await settled()
    expect(check.state()).toEqual({ status: 'worked', last: { at: 7, amr: ['pwd', 'mfa'] }, error: null })
    expect(published.map(({ status }) => status)).toEqual(['running', 'worked'])
    expect(JSON.stringify([published, remembered])).not.toContain('never kept')
  })

  test('that was made without what it is to prove has not worked, and is not kept', async () => {
    const check = service(worked, () => Promise.resolve({ ...practice(), requires: ['mfa', 'hwk'] }))
    check.start()
    await settled()
    expect(check.state()).toMatchObject({ status: 'failed', error: 'check_without_second_factor' })
    expect(remembered).toBeNull()
  })

  test('of which the service does not say how it was made is told apart from one made without a second factor', async () => {
    const untold: CheckSignIn = () => Promise.resolve({ checkedAt: 7, amr: [] })
    const check = service(untold, () => Promise.resolve({ ...practice(), requires: ['mfa'] }))
    check.start()
    await settled()
    expect(check.state()).toMatchObject({ status: 'failed', error: 'check_methods_not_told' })
    expect(remembered).toBeNull()
  })

  test('whose page may not be opened says on which host it is, and no more of the address; the next check forgets it', async () => {
    const refuse = (): Promise<void> => Promise.reject(new AppError('place_not_allowed', 'Not on the list'))
    const refused: CheckSignIn = async ({ openBrowser }) => {
      await Promise.resolve(openBrowser(new URL('https://login.example/authorize?state=SECRET'))).catch(() => {
        throw new AppError('check_page_not_allowed', 'Not on the list')
      })
      return { checkedAt: 7, amr: [] }
    }
    const check = service(refused, () => Promise.resolve({ ...practice(), show: refuse }))
    check.start()
    await settled()
    expect(check.state()).toEqual({
      status: 'failed',
      last: null,
      error: 'check_page_not_allowed',
      refusedHost: 'login.example',
    })
    expect(check.start()).toEqual({ status: 'running', last: null, error: null })
    check.cancel()
  })

  test('signs in where the environment says, and shows the pages there', async () => {
    const asked = vi.fn<CheckSignIn>(({ openBrowser }) => {
      void openBrowser(new URL('http://127.0.0.1:1/techpass/auth'))
      return Promise.resolve({ checkedAt: 7, amr: [] })
    })
    service(asked).start()
    await settled()
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({
        issuer: 'http://127.0.0.1:1/techpass',
        clientId: 'techpass-companion',
        loginHint: 'tan@practice.example',
        subject: 'tan@practice.example',
      }),
    )
    expect(shown.at(-1)?.pathname).toBe('/techpass/auth')
  })

  test('that worked is no news once its journey is left; when it was stays known', async () => {
    const check = service(worked)
    check.start()
    await settled()
    left.abort()
    expect(check.state()).toEqual({ status: 'idle', last: { at: 7, amr: ['pwd', 'mfa'] }, error: null })
  })

  test('one at a time: a second start leaves the first to run', async () => {
    const asked = vi.fn<CheckSignIn>(endless)
    const check = service(asked)
    check.start()
    expect(check.start().status).toBe('running')
    await until(() => {
      expect(asked).toHaveBeenCalledTimes(1)
    })
    check.cancel()
    await settled()
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('keeps the last one that worked when the next one fails', async () => {
    remembered = { at: 3, amr: ['pwd'] }
    const check = service(() => Promise.reject(new AppError('check_denied', 'access_denied')))
    check.start()
    await settled()
    expect(check.state()).toEqual({ status: 'failed', last: { at: 3, amr: ['pwd'] }, error: 'check_denied' })
  })
})

describe('it ends', () => {
  test('at once when it is cancelled, and what comes later is not listened to', async () => {
    let finish: (() => void) | undefined
    const check = service(
      () =>
        new Promise((resolve) => {
          finish = () => {
            resolve({ checkedAt: 7, amr: [] })
          }
        }),
    )
    check.start()
    await until(() => {
      expect(finish).toBeDefined()
    })
    expect(check.cancel()).toMatchObject({ status: 'failed', error: 'check_cancelled' })
    finish?.()
    await settled()
    expect(check.state()).toEqual({ status: 'failed', last: null, error: 'check_cancelled' })
  })

  test('when it is cancelled before its place is found, without a sign-in', async () => {
    const asked = vi.fn<CheckSignIn>(endless)
    const check = service(asked)
    check.start()
    check.cancel()
    await settled()
    expect(asked).not.toHaveBeenCalled()
    expect(check.state().error).toBe('check_cancelled')
  })

  test('with the journey that it is beside, and nobody has to be told why', async () => {
    const check = service(endless)
    check.start()
    await new Promise(setImmediate)
    left.abort()
    await settled()
    expect(check.state()).toEqual({ status: 'idle', last: null, error: null })
  })

  test('and can be started again', async () => {
    const check = service(endless)
    check.start()
    check.cancel()
    expect(check.start().status).toBe('running')
    check.cancel()
    await until(() => {
      expect(places.left).toBe(2)
    })
  })
})

describe('it fails', () => {
  test('at once without a journey', () => {
    const check = service(worked, () => {
      throw new AppError('no_journey', 'No journey is under way')
    })
    expect(() => check.start()).toThrow(expect.objectContaining({ code: 'no_journey' }) as Error)
    expect(published).toEqual([])
  })

  test.each([new AppError('practice_unavailable', 'Not there'), new Error('What nobody expected')])(
    'with check_unreachable by %s',
    async (failure) => {
      const check = service(worked, () => Promise.reject(failure))
      check.start()
      await until(() => {
        expect(check.state()).toEqual({ status: 'failed', last: null, error: 'check_unreachable' })
      })
    },
  )

  test('with the relying party’s own code', async () => {
    const check = service(() => Promise.reject(new AppError('check_refused', 'nonce_mismatch')))
    check.start()
    await settled()
    expect(check.state().error).toBe('check_refused')
  })
})
