import { describe, expect, test } from 'vitest'
import { findings, type Finding, type ReadinessState } from '../../../../preload/contract/readiness'
import { HomeScreen } from '../../../../renderer/screens/HomeScreen'
import { BeforeYouStartScreen } from '../../../../renderer/screens/BeforeYouStartScreen'
import { en } from '../../../../renderer/texts/en'
import { countOf, has, heard } from '../credentials/draw'
import { drawKnown, infoIn } from '../draw-known'

const t = en.readiness
const nothing = () => undefined
const hosts = (...found: readonly (Finding | null)[]): ReadinessState['hosts'] =>
  found.map((finding, at) => ({ host: `host-${at}.example`, why: 'sign-in', finding }))
const right = { skewSeconds: 1, isOff: false, hosts: 2 }
const draw = (changes: Partial<ReadinessState>): Promise<string> =>
  drawKnown(<BeforeYouStartScreen />, {
    readiness: { status: 'done', hosts: hosts('reachable', 'reachable'), clock: right, isWatching: false, ...changes },
  })
const summaryIn = (markup: string): string => /banner-title">([^<]*)/u.exec(markup)?.[1] ?? ''

test('all well is said in one calm sentence, with no advice on what is not wrong', async () => {
  const markup = await draw({})
  expect(summaryIn(markup)).toBe(t.allWell)
  expect(markup).toContain('banner-success')
  expect(markup).not.toContain('banner-warning')
  expect(has(markup, 'readiness-advice')).toBe(false)
  expect(has(markup, 'readiness-watching')).toBe(false)
  expect(heard(markup)).toContain(t.clock.right)
})

test.each(findings.filter((finding) => finding !== 'reachable'))(
  '%s is named beside its service, and what to do is said once',
  async (finding) => {
    const markup = await draw({ hosts: hosts(finding, finding, 'reachable'), isWatching: true })
    expect(summaryIn(markup)).toBe('2 of 3 cannot be reached.')
    expect(countOf(markup, 'readiness-advice')).toBe(1)
    expect(heard(markup).split(t.findings[finding].whatToDo)).toHaveLength(2)
    expect(heard(markup).split(t.findings[finding].title).length - 1).toBeGreaterThanOrEqual(3)
    expect(has(markup, 'readiness-watching')).toBe(true)
  },
)

test('nothing at all is said to be nothing', async () => {
  expect(summaryIn(await draw({ hosts: hosts('offline', 'offline'), clock: null }))).toBe(
    'Nothing that you need can be reached.',
  )
})

describe('while it asks', () => {
  test('nothing is said to be well or wrong as a whole, and each service is said to be asked', async () => {
    const markup = await draw({ status: 'checking', hosts: hosts('reachable', null), clock: null })
    expect(summaryIn(markup)).toBe(t.checking)
    expect(markup).toContain('data-state="asking"')
    expect(markup).toMatch(/<button[^>]*aria-busy="true"[^>]*data-testid="readiness-again"/u)
  })

  test('what is already known to be wrong is said at once', async () => {
    expect(has(await draw({ status: 'checking', hosts: hosts('dns_failed', null) }), 'readiness-advice')).toBe(true)
  })
})

test('a wrong clock is told in seconds, with which clock to set, and is not all well', async () => {
  const markup = await draw({ clock: { skewSeconds: -47, isOff: true, hosts: 2 } })
  expect(summaryIn(markup)).toBe(t.onlyTheClock)
  expect(heard(markup)).toContain('This computer’s clock is 47 seconds behind.')
  expect(heard(markup)).toContain(t.clock.phone)
})

test('the phone is spoken of whatever the network says, also before the first answer', async () => {
  for (const state of [{}, { status: 'idle', hosts: [], clock: null } as const])
    for (const advice of t.phone.advice) expect(heard(await draw(state))).toContain(advice)
})

test.each([
  ['live', true],
  ['practice', false],
] as const)('on Home in %s: the way to it: %s', async (environment, isThere) => {
  const home = <HomeScreen journey={null} finished={null} onContinue={nothing} onBeforeYouStart={nothing} />
  expect(has(await drawKnown(home, infoIn(environment)), 'before-you-start')).toBe(isThere)
})
