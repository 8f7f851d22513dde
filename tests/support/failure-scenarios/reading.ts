/** @file What the officer must be able to read, and to choose, while something goes wrong. */
import { expect } from 'vitest'
import type { ErrorCode } from '../../../preload/contract/errors'
import { errors } from '../../../renderer/texts/en/errors'
import { logIn } from '../../../renderer/texts/en/log-in'
import { pane } from '../../../renderer/texts/en/pane'
import { phone } from '../../../renderer/texts/en/phone'
import type { ErrorText } from '../../../renderer/texts/words'
import type { HeadlessApp } from '../headless-app'
import type { FailureScenario, WayOut } from './scenario'
import { drawWindow, tagOf, wordsIn } from './window'

/** The explanation; the page of a GMD has its own words for one. */
const wordsOf = (error: ErrorCode): ErrorText => (error === 'code_other_profile' ? logIn.otherProfile : errors[error])

const plainly = (text: string): string => text.replaceAll('**', '')

/** What must be there to be chosen, or read, for a way out; one of them. `null`: it is on the page, or takes patience alone. */
const signsOf: Readonly<Record<WayOut, readonly string[] | null>> = {
  'go-on': null,
  'open-page': ['error-open', 'pane-retry'],
  'reload-page': ['pane-reload'],
  'start-again': ['journey-cancel'],
  finish: ['step-next'],
  wait: null,
  'wait-in-vain': null,
  'wait-for-the-lock': ['error-wait'],
}

const canBeChosen = (markup: string, testId: string): boolean => {
  const tag = tagOf(markup, testId)
  return tag !== null && !tag.includes(' disabled=')
}

function expectExplanation(markup: string, { expected: { error, meets, says = '' } }: FailureScenario): void {
  const words = wordsIn(markup)
  expect(words).toContain(says)
  if (error === null) {
    expect(tagOf(markup, 'error-summary'), 'nothing is explained').toBeNull()
    expect(tagOf(markup, 'step-help'), 'where nothing is explained, the officer can say so').not.toBeNull()
  } else {
    expect(words).toContain(wordsOf(error).title)
    expect(words).toContain(plainly(wordsOf(error).whatToDo))
  }
  expect(words.includes(pane.failed.title), 'a page that is not there says so').toBe(meets === 'connection')
  expect(words.includes(phone.offline.title), 'a phone that hears nothing says so').toBe(meets === 'no-request')
}

/** Holds that the failure is explained in its own words, or not at all where nothing is known, and that its way out can be chosen. */
export function expectToRead(app: HeadlessApp, scenario: FailureScenario): void {
  const { wayOut } = scenario
  const markup = drawWindow(app)
  expectExplanation(markup, scenario)
  const signs = signsOf[wayOut]
  if (signs !== null)
    expect(
      signs.filter((testId) => canBeChosen(markup, testId)),
      wayOut,
    ).not.toEqual([])
  expect(tagOf(markup, 'journey-cancel'), 'the way out that is always there').not.toBeNull()
}
