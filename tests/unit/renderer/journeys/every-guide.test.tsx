/** @file What holds at every step of every journey. */
import { describe, expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { en } from '../../../../renderer/texts/en'
import { drawGuide } from '../../../support/draw-guide'
import { everyLogInView, everyLogOutView } from '../../../support/log-in-views'
import { everyView } from '../../../support/set-up-views'

const now = Date.now()
const views: readonly (readonly [string, JourneyView])[] = [
  ...Object.entries(everyView(now)),
  ...Object.entries(everyLogInView(now)).map(([name, view]) => [`log-in: ${name}`, view] as const),
  ...Object.entries(everyLogOutView()).map(([name, view]) => [`log-out: ${name}`, view] as const),
]
const has = (markup: string, id: string): boolean => markup.includes(`data-testid="${id}"`)

/** The buttons of some markup. */
const buttonsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<button.*?<\/button>/gsu)].map(([button]) => button)
const nameOf = (button: string): string =>
  /aria-label="([^"]+)"/u.exec(button)?.[1] ?? button.replaceAll(/<[^>]*>/gu, '').trim()

describe.each(views)('the guide at %s', (_name, view) => {
  const markup = drawGuide(view)

  test('names its journey, the step it shows and the one under way', () => {
    expect(markup).toContain(`data-journey="${view.journey}"`)
    expect(markup).toContain(`data-step="${view.shown.step}"`)
    expect(markup).toContain(`data-current-step="${view.step}"`)
  })

  test.each(['step-title', 'step-action', 'step-screen', 'step-evidence', 'step-back', 'step-help', 'journey-cancel'])(
    'has %s',
    (id) => {
      expect(has(markup, id)).toBe(true)
    },
  )

  test('has one way on, but for the device question, which is answered by choosing', () => {
    const primary = buttonsIn(markup).filter((button) => button.includes('button-primary'))
    expect(primary).toHaveLength(view.shown.step === 'choose-device' ? 0 : 1)
  })

  test('shows what went wrong exactly when something did', () => {
    expect(has(markup, 'error-summary')).toBe(view.error !== null)
  })

  test('gives every control a name and a test id', () => {
    for (const button of buttonsIn(markup)) {
      expect(button).toMatch(/data-testid="[a-z-]+"/u)
      expect(nameOf(button)).not.toBe('')
    }
  })

  test('gives no two controls the same test id or name', () => {
    const buttons = buttonsIn(markup)
    const ids = buttons.map((button) => /data-testid="([a-z-]+)"/u.exec(button)?.[1])
    expect(new Set(ids).size).toBe(buttons.length)
    expect(new Set(buttons.map(nameOf)).size).toBe(buttons.length)
  })
})

test.each(views.filter(([, { error }]) => error !== null && error.code !== 'code_other_profile'))(
  'what went wrong at %s is said in the words of its code',
  (_name, view) => {
    expect(drawGuide(view)).toContain(view.error === null ? '' : en.errors[view.error.code].title)
  },
)
