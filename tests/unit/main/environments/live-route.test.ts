import { describe, expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { after, everyWay, journeysOnDevices, keyOf, liveSurroundings, see } from '../../../support/live-ways'

const surroundings = liveSurroundings()

/** The names of all screens of some views, as `step/screen`. */
const screensOf = (views: readonly JourneyView[]): ReadonlySet<string> =>
  new Set(views.map(({ shown }) => ('screen' in shown ? `${shown.step}/${shown.screen}` : shown.step)))

describe.each(journeysOnDevices)('%s on %s in live', (journey, device) => {
  const ways = everyWay(journey, device)
  const views = [...ways.values()].map((way) => after(journey, device, way).view(surroundings))

  test('what is expected is what is shown once the officer sees it', () => {
    for (const way of ways.values()) {
      const { expected } = after(journey, device, way).view(surroundings)
      expected?.forEach((shown, index) => {
        expect(after(journey, device, [...way, index]).view(surroundings).shown).toEqual(shown)
      })
    }
  })

  test('has no dead end but where the set-up has to come first', () => {
    const ends = views
      .filter(({ expected }) => expected?.length === 0)
      .map(({ shown }) => ('screen' in shown ? shown.screen : shown.step))
    for (const end of ends) expect(['set-up-first', 'not-set-up']).toContain(end)
  })

  test('from every screen the end can be reached, but from where the set-up has to come first', () => {
    const leadsTo = new Map(
      [...ways].map(([key, way]) => {
        const count = after(journey, device, way).view(surroundings).expected?.length ?? 0
        const next = Array.from({ length: count }, (_, index) =>
          keyOf(after(journey, device, [...way, index]).view(surroundings)),
        )
        return [key, next] as const
      }),
    )
    const reaching = new Set(views.filter(({ step, steps }) => step === steps.at(-1)).map(keyOf))
    let before = -1
    while (before !== reaching.size) {
      before = reaching.size
      for (const [key, next] of leadsTo) if (next.some((each) => reaching.has(each))) reaching.add(key)
    }
    const stuck = views.filter((view) => !reaching.has(keyOf(view)))
    for (const { shown } of stuck) expect(['set-up-first', 'not-set-up']).toContain('screen' in shown && shown.screen)
  })

  test('saying “I see this” each time leads to the last step, and there it ends', () => {
    const way: number[] = []
    let run = after(journey, device, way)
    while (run.progress.step !== run.view(surroundings).steps.at(-1) && way.length < 20) {
      way.push(0)
      run = after(journey, device, way)
    }
    expect(run.progress.step).toBe(run.view(surroundings).steps.at(-1))
    run = after(journey, device, [...way, 0])
    run.happened({ type: 'declared_done' })
    expect(run.isFinished).toBe(true)
  })

  test('no two screens that are expected at once look the same', () => {
    for (const { expected } of views) {
      const shown = (expected ?? []).map((each) => JSON.stringify(each))
      expect(new Set(shown).size).toBe(shown.length)
    }
  })

  test('nothing is expected that the officer cannot name by its place', () => {
    for (const { expected } of views) expect(expected?.length ?? 0).toBeLessThanOrEqual(20)
  })

  test('an officer says what is seen; no screen says by itself why a request was refused', () => {
    const refused = views.filter(
      ({ shown }) => 'screen' in shown && shown.screen === 'refused' && shown.step !== 'sign-in',
    )
    for (const { error } of refused) expect(error).toBeNull()
  })
})

test('an officer who verifies by code logs in, on both devices', () => {
  for (const device of ['non-se-gsib', 'gmd'] as const) {
    // Past the portal, TechPass and the address: the first factor is being given.
    const { expected } = after('log-in', device, [0, 0, 0]).view(surroundings)
    const screens = expected?.flatMap((each) => ('screen' in each ? [each.screen] : []))
    expect(screens, device).toEqual(expect.arrayContaining(['code', 'methods']))
  }
})

test('every screen of the contract can be reached', () => {
  const views = journeysOnDevices.flatMap(([journey, device]) =>
    [...everyWay(journey, device).values()].map((way) => after(journey, device, way).view(surroundings)),
  )
  const setUp = screensOf(views.filter(({ journey }) => journey === 'set-up-verification'))
  const logIn = screensOf(views.filter(({ journey }) => journey === 'log-in'))
  const signingIn = 'sign-in pick-account password more-information number code methods stay-signed-in locked refused'
  for (const screen of signingIn.split(' ')) expect(setUp).toContain(`sign-in/${screen}`)
  for (const screen of ['number', 'code', 'refused']) expect(setUp).toContain(`reach/${screen}`)
  const loggingIn = 'user-name pick-account password set-up-first refused failed'
  for (const screen of loggingIn.split(' ')) expect(logIn).toContain(`sign-in/${screen}`)
  for (const screen of ['number', 'code', 'methods', 'stay-signed-in', 'refused']) {
    expect(logIn).toContain(`number/${screen}`)
  }
  for (const screen of ['code', 'not-set-up']) expect(logIn).toContain(`verification-code/${screen}`)
})

test('whoever registered before goes straight to the QR code, or is at the end', () => {
  for (const generation of ['legacy', 'security-info'] as const) {
    const registered = [...everyWay('set-up-verification', 'non-se-gsib').values()]
      .map((way) => after('set-up-verification', 'non-se-gsib', way).view(surroundings))
      .filter(
        ({ shown }) => shown.step === 'choose-method' && shown.alreadyRegistered && shown.generation === generation,
      )
    expect(registered.length).toBeGreaterThan(0)
    for (const { expected } of registered) {
      expect(expected?.[0]?.step).toBe(generation === 'legacy' ? 'scan' : 'choose-method')
      expect(expected?.map(({ step }) => step)).toContain('profile')
    }
  }
})

test.each(['push', 'totp'] as const)('where %s is recommended, its pages come first', (recommended) => {
  const live = liveSurroundings(recommended)
  // The pages of registering, at once; then the newer ones.
  for (const generation of ['legacy', 'security-info'] as const) {
    const run = after('set-up-verification', 'non-se-gsib', [], live)
    const atOnce = run.view(live).expected ?? []
    const place = atOnce.findIndex(
      (each) => each.step === 'choose-method' && !each.alreadyRegistered && each.generation === generation,
    )
    see(run, place, live)
    expect(run.view(live).expected?.map((each) => 'use' in each && each.use)).toEqual(
      recommended === 'push' ? ['push', 'totp'] : ['totp', 'push'],
    )
  }
  const logIn = after('log-in', 'non-se-gsib', [0, 0, 0], live)
  expect(logIn.view(live).shown).toMatchObject({ screen: 'password' })
  expect(logIn.view(live).expected?.[0]).toMatchObject({ screen: recommended === 'push' ? 'number' : 'code' })
})

test('both generations of registration pages lead to the end', () => {
  const ends = [...everyWay('set-up-verification', 'non-se-gsib').values()]
    .map((way) => after('set-up-verification', 'non-se-gsib', way).view(surroundings))
    .filter(({ step }) => step === 'profile')
    .map(({ shown }) => ('generation' in shown ? shown.generation : null))
  expect(ends).toContain('legacy')
  expect(ends).toContain('security-info')
})

test('notifications and codes are both gone through, in both generations', () => {
  const reached = [...everyWay('set-up-verification', 'non-se-gsib').values()]
    .map((way) => after('set-up-verification', 'non-se-gsib', way).view(surroundings).shown)
    .flatMap((shown) => (shown.step === 'reach' ? [`${shown.generation} ${shown.screen}`] : []))
  expect([...new Set(reached)].sort()).toEqual([
    'legacy code',
    'legacy number',
    'legacy refused',
    'security-info code',
    'security-info number',
    'security-info refused',
  ])
})
