import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PhoneState } from '../../../../preload/contract/phone'
import type { HeldProfile, PhoneClient, WaitingRequest } from '../../../../main/environments/practice/phone-client'
import { PracticePhone } from '../../../../main/environments/practice/practice-phone'
import { TenantError } from '../../../../main/environments/practice/tenant-client'
import type { Log } from '../../../../main/support/log'

const silent: Log = { file: '', error: vi.fn(), warn: vi.fn(), info: vi.fn() }
const held: HeldProfile = {
  id: 'p1',
  profile: 'SG Govt M365',
  upn: 'tan@practice.example',
  code: '003094',
  secondsLeft: 12,
  period: 30,
}

/** A phone service that answers what `answer` says and counts the questions. */
function service(answer: {
  profiles: () => Promise<readonly HeldProfile[]>
  requests?: () => Promise<WaitingRequest[]>
}) {
  let questions = 0
  const client = {
    profiles: () => {
      questions += 1
      return answer.profiles()
    },
    requests: answer.requests ?? (() => Promise.resolve([])),
  } as unknown as PhoneClient
  return { client, questions: () => questions }
}

const published: PhoneState[] = []
const phone = () => new PracticePhone((state) => published.push(state), silent)
const wallClock = (ms: number): number => ms

beforeEach(() => {
  published.length = 0
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the practice phone', () => {
  test('shows a code with the wall-clock time at which it ends, leading zeros kept', async () => {
    const { client } = service({ profiles: () => Promise.resolve([held]) })
    await phone().connect(client, wallClock)
    expect(published.at(-1)?.profiles).toEqual([
      {
        id: 'p1',
        name: 'SG Govt M365',
        upn: 'tan@practice.example',
        code: '003094',
        validUntil: 1_012_000,
        period: 30,
      },
    ])
  })

  test('asks again once when the code ends, however many events came meanwhile', async () => {
    const { client, questions } = service({ profiles: () => Promise.resolve([held]) })
    const practicePhone = phone()
    await practicePhone.connect(client, wallClock)
    await Promise.all(Array.from({ length: 20 }, () => practicePhone.refresh()))
    const before = questions()
    expect(before).toBeLessThanOrEqual(3)
    await vi.advanceTimersByTimeAsync(12_000)
    expect(questions()).toBe(before + 1)
  })

  test('shows its codes without a connection, and says that it has none', async () => {
    const { client } = service({
      profiles: () => Promise.resolve([held]),
      requests: () => Promise.reject(new TenantError('phone_offline', 'offline', 503)),
    })
    await phone().connect(client, wallClock)
    expect(published.at(-1)).toMatchObject({ status: 'offline', requests: [], profiles: [{ code: '003094' }] })
  })

  test('tries again when the service could not be reached', async () => {
    let fails = true
    const { client } = service({
      profiles: () => (fails ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve([held])),
    })
    await phone().connect(client, wallClock)
    expect(published).toEqual([])
    fails = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect(published.at(-1)?.status).toBe('ready')
  })

  test('asks at most once a second about a request that the service still counts as waiting', async () => {
    const overdue = { id: 'r1', upn: held.upn, app: 'a', location: 'b', expiresAt: 900_000 }
    const { client, questions } = service({
      profiles: () => Promise.resolve([]),
      requests: () => Promise.resolve([overdue]),
    })
    await phone().connect(client, wallClock)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(questions()).toBeLessThanOrEqual(11)
  })
})
