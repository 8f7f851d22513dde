/**
 * @file "The list of secret-bearing answers is complete": every call is asked, at every moment at which there is something
 * secret, through the real table and the real registration; what crosses the door is searched for the secrets.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { calls, events } from '../../../preload/contract'
import type { Result } from '../../../preload/contract/define'
import { secretBearing } from '../../../preload/contract/secret-bearing'
import type { Observation } from '../../../main/environments/observation'
import { canariesIn, canaries, canaryTime, type Canary } from './canaries'
import type { CanaryApp, Said } from './canary-app'
import { sampleInputs } from './sample-inputs'
import { until } from '../../support/until'

const door = vi.hoisted(() => ({
  handles: new Map<string, (event: unknown, input: unknown) => Promise<unknown>>(),
  page: new Map<string, ((...given: never[]) => void)[]>(),
  power: new Map<string, () => void>(),
}))
vi.mock('electron', async () => (await import('./canary-parts')).fakeElectron(door))
vi.mock('../../../main/windows/keep-focus', () => ({
  keepFocus: () => ({ enter: () => undefined }),
  keepsFocusElsewhere: {},
}))
vi.mock('../../../main/settings/settings-file', () => ({
  openSettingsFile: () => ({ write: () => Promise.resolve() }),
}))

const { registerHandlers } = await import('../../../main/ipc/register')
const { openCanaryApp } = await import('./canary-app')
const { silent, upn } = await import('./canary-parts')

const page = (name: string): Observation => ({ kind: 'page_shown', page: name, upn })
const requestStarted: Observation = {
  kind: 'request_started',
  request: 'r1',
  number: canaries.matchNumber,
  expiresAt: 90_000,
}
const offered = (use: 'push' | 'totp'): Observation => ({
  kind: 'enrolment_started',
  activation: 'a1',
  use,
  qr: canaries.enrolmentQr,
  account: upn,
  ...(use === 'push'
    ? { code: canaries.enrolmentCode, url: canaries.enrolmentUrl, expiresAt: 90_000 }
    : { key: canaries.enrolmentKey }),
})

async function setUp({ journeys, environment }: CanaryApp, ...seen: readonly Observation[]): Promise<void> {
  await journeys.start('set-up-verification', 'non-se-gsib')
  environment.see(page('sign-in'), ...seen)
}

/** Looks again and again, as quickly as it can: this is done many times. */
const soon = (look: () => void | Promise<void>): Promise<void> => until(look)

/** The moments at which something is secret. */
const moments: Readonly<Record<string, (app: CanaryApp) => Promise<unknown>>> = {
  'no journey': () => Promise.resolve(),
  'the sign-in of the set-up, with the number': (app) => setUp(app, page('password'), page('number'), requestStarted),
  'the QR code for notifications': (app) =>
    setUp(
      app,
      page('additional-security-verification'),
      { kind: 'method_chosen', contact: 'mobile-app', use: 'push' },
      offered('push'),
      page('configure-mobile-app'),
    ),
  'the QR code for codes': (app) =>
    setUp(
      app,
      page('additional-security-verification'),
      { kind: 'method_chosen', contact: 'mobile-app', use: 'totp' },
      offered('totp'),
      page('configure-mobile-app'),
    ),
  'the page before the QR code, looked at': async (app) => {
    await setUp(app, page('password'), page('additional-security-verification'))
    app.journeys.back()
  },
  'a screen that the officer has to say': async (app) => {
    await setUp(app)
    app.environment.ways = [[page('password')]]
  },
  'the log-in, with the number': async ({ journeys, environment }) => {
    await journeys.start('log-in', 'non-se-gsib')
    environment.see(page('docs'), page('docs-log-in'), page('password'), page('number'), requestStarted)
  },
  'the password of the log-in': async ({ journeys, environment }) => {
    await journeys.start('log-in', 'non-se-gsib')
    environment.see(page('docs'), page('docs-log-in'), page('password'))
  },
  'a code on the screen': ({ credentials, ids }) => credentials.showCode(ids.profile),
  'the QR code for another phone on the screen': ({ credentials, ids }) => credentials.showExport(ids.profile),
  'the workstation locked with a code on the screen': async ({ credentials, ids }) => {
    await credentials.showCode(ids.profile)
    door.power.get('lock-screen')?.()
  },
  'the QR code of the screen, enlarged': ({ handlers }) => Promise.resolve(handlers.screenQr.find()),
  'the password on the clipboard': ({ credentials, ids }) => credentials.copy(ids.password),
  'a check that worked': async (app) => {
    await setUp(app)
    await app.handlers.check.start()
    await soon(() => {
      expect(app.settings.values.check).not.toBeNull()
    })
  },
  'the hosts being asked': async ({ handlers }) => {
    await handlers.readiness.start()
    await soon(async () => {
      expect((await handlers.readiness.state()).status).toBe('done')
    })
  },
  'a notice, and F6 in the page': ({ settings }) => {
    settings.notice('settings_not_saved')
    for (const name of ['did-navigate', 'before-input-event'])
      for (const listener of door.page.get(name) ?? [])
        listener(...([{ preventDefault: () => undefined }, { type: 'keyDown', key: 'F6', shift: false }] as never[]))
    return Promise.resolve()
  },
}

type Channel = keyof typeof secretBearing
const channelsOf = (tree: Readonly<Record<string, object>>, prefix = ''): Channel[] =>
  Object.entries(tree).flatMap(([topic, entries]) =>
    Object.keys(entries).map((name) => `${prefix}${topic}.${name}` as Channel),
  )
const callChannels = channelsOf(calls)
const eventChannels = channelsOf(events, 'on.')

/** What a call answered, and what was said to the window until then. */
interface Crossing {
  readonly moment: string
  readonly answer: Result<unknown>
}
const answers = new Map<string, Crossing[]>()
/** Each thing once, however often it was said. */
const everythingSaid = new Map<string, Said & { readonly moment: string }>()

const turn = (): Promise<void> => new Promise(setImmediate)
const samples = sampleInputs as unknown as Readonly<
  Record<string, Readonly<Record<string, (app: CanaryApp) => unknown>>>
>

function sampleOf(channel: string): ((app: CanaryApp) => unknown) | undefined {
  const [topic = '', verb = ''] = channel.split('.')
  return samples[topic]?.[verb]
}

/** Asks one call in an app of its own, at one moment. */
async function ask(channel: string, moment: string): Promise<Crossing> {
  door.page.clear()
  const app = await openCanaryApp()
  try {
    await moments[moment]?.(app)
    await turn()
    registerHandlers(Promise.resolve(app.handlers), () => true, silent)
    const answer = (await door.handles.get(channel)?.({}, sampleOf(channel)?.(app))) as Result<unknown>
    await turn()
    for (const said of app.said) everythingSaid.set(JSON.stringify(said), { ...said, moment })
    return { moment, answer: structuredClone(answer) }
  } finally {
    app.close()
    await turn()
  }
}

beforeAll(async () => {
  // Only the date: what waits for a turn of the loop goes on.
  vi.useFakeTimers({ toFake: ['Date'], now: canaryTime })
  for (const channel of callChannels) {
    if (sampleOf(channel) === undefined) continue
    for (const moment of Object.keys(moments)) {
      const crossings = answers.get(channel) ?? []
      answers.set(channel, [...crossings, await ask(channel, moment)])
    }
  }
}, 60_000)
afterAll(() => {
  vi.useRealTimers()
})

/** Which secrets crossed, each with the moment. */
const foundIn = (crossings: readonly { readonly moment: string }[]): readonly string[] =>
  crossings.flatMap((crossing) => canariesIn(crossing).map((canary) => `${canary}: ${crossing.moment}`))

describe.each(callChannels)('the answer of %s', (channel) => {
  test('is known: the call has a sample of what it is asked, and is done at some moment at least', () => {
    expect(sampleOf(channel), 'Add an input to sample-inputs.ts').toBeTypeOf('function')
    expect(answers.get(channel)?.map(({ answer }) => answer.ok)).toContain(true)
  })

  test(channel in secretBearing ? 'carries a secret, as the list says' : 'carries no secret', () => {
    const found = foundIn(answers.get(channel) ?? [])
    if (channel in secretBearing) expect(found).not.toEqual([])
    else expect(found).toEqual([])
  })
})

describe.each(eventChannels)('the event %s', (channel) => {
  const said = () => [...everythingSaid.values()].filter((each) => each.channel === channel)

  test('is known: it was said at some moment at least', () => {
    expect(said().length).toBeGreaterThan(0)
  })

  test(channel in secretBearing ? 'carries a secret, as the list says' : 'carries no secret', () => {
    const found = [...new Set(foundIn(said()))]
    if (channel in secretBearing) expect(found).not.toEqual([])
    else expect(found).toEqual([])
  })
})

test('the list names nothing that is not in the contract', () => {
  expect([...callChannels, ...eventChannels]).toEqual(expect.arrayContaining(Object.keys(secretBearing)))
})

test('nothing crosses but what the list says in words', () => {
  const crossed = new Set(
    [...answers.values(), ...everythingSaid.values()].flat().flatMap((crossing) => canariesIn(crossing)),
  )
  const named: readonly Canary[] = [
    'enrolmentQr',
    'enrolmentCode',
    'enrolmentUrl',
    'enrolmentKey',
    'matchNumber',
    'practicePassword',
    'phoneCode',
    'credentialCode',
    'profileKey',
  ]
  expect([...crossed].sort()).toEqual([...named].sort())
})

describe('the search itself', () => {
  test.each(Object.entries(canaries))('finds %s as it is, deep inside, and as the name of a field', (name, secret) => {
    expect(canariesIn(secret)).toContain(name)
    expect(canariesIn({ deep: [{ text: `x ${secret} y` }] })).toContain(name)
    expect(canariesIn({ [secret]: 1 })).toContain(name)
  })

  test('finds what is grouped, encoded or hidden in base64', () => {
    expect(canariesIn('003 094')).toEqual(['phoneCode'])
    expect(canariesIn(encodeURIComponent(canaries.enrolmentUrl))).toEqual(['enrolmentUrl'])
    expect(canariesIn(Buffer.from(canaries.savedPassword).toString('base64'))).toEqual(['savedPassword'])
    expect(canariesIn(canaries.profileKey.toLowerCase())).toEqual(['profileKey'])
  })

  test('finds nothing where nothing is', () => {
    expect(canariesIn({ at: canaryTime, id: '07287082-0030-4940-8070-018227904abc', none: null })).toEqual([])
  })
})
