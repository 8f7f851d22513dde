import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../../../preload/contract/errors'
import { journeyNames, logInSteps, logOutSteps, setUpVerificationSteps } from '../../../../preload/contract/names'
import { en } from '../../../../renderer/texts/en'
import type { StepWords } from '../../../../renderer/texts/words'

/** Every sentence of a tree of texts with its place; functions are asked with numbers, then with words. */
function sentencesOf(tree: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[place, tree]]
  if (typeof tree === 'function')
    return sentencesOf((tree as (...given: unknown[]) => unknown)('08', '10', 'x'), `${place}()`)
  if (typeof tree === 'object' && tree !== null) {
    return Object.entries(tree).flatMap(([key, branch]) => sentencesOf(branch, `${place}.${key}`))
  }
  throw new Error(`${place} is neither a text nor a tree of texts`)
}

const sentences = sentencesOf(en, 'en')
const count = (text: string, part: string): number => text.split(part).length - 1

test('every failure of the contract has a title and says what to do', () => {
  for (const code of errorCodes) {
    expect(en.errors[code].title, code).not.toBe('')
    expect(en.errors[code].whatToDo, code).toMatch(/\.$/u)
  }
})

test('every step says what else may be seen, and the way out of each', () => {
  for (const [steps, troubles] of [
    [setUpVerificationSteps, en.setUpVerificationTroubles],
    [logInSteps, en.logInTroubles],
    [logOutSteps, en.logOutTroubles],
  ] as const) {
    for (const step of steps)
      expect((troubles as Record<string, readonly unknown[]>)[step]?.length, step).toBeGreaterThanOrEqual(3)
  }
})

test('every journey is offered on Home and acknowledged there when it is finished', () => {
  for (const journey of journeyNames) {
    expect(en.home.journeys[journey].start).not.toBe('')
    expect(en.home.finished.observed[journey].title).toMatch(/^Well done/u)
    expect(en.home.finished.told[journey].title).toMatch(/^You told us/u)
  }
})

/** The words of every page of every step, with their place. */
const everyStep = [en.setUpVerification, en.logIn, en.logOut].flatMap(({ title, steps }) =>
  Object.entries(steps).flatMap(([step, words]: [string, object]) =>
    'action' in words
      ? [[`${title}: ${step}`, words as StepWords] as const]
      : Object.entries(words).map(([page, each]) => [`${title}: ${step}, ${page}`, each as StepWords] as const),
  ),
)

test.each(everyStep)('%s has a title, an action, words to look for and an end', (_place, words) => {
  expect(words.title).not.toMatch(/[.!]$/u)
  expect(words.action).toMatch(/\.$/u)
  expect(words.screen.length).toBeGreaterThanOrEqual(1)
  expect(words.seen).not.toMatch(/\.$/u)
})

test('a page is told apart by words on it, unless there is none', () => {
  const without = everyStep.filter(([, { screen }]) => !screen.some((line) => line.includes('“')))
  expect(new Set(without.map(([place]) => place.split(': ')[1]))).toEqual(new Set(['choose-device', 'log-out, closed']))
})

describe('every text', () => {
  test('says something, without white space around it', () => {
    for (const [place, text] of sentences) {
      expect(text, place).not.toBe('')
      expect(text, place).toBe(text.trim())
    }
  })

  test('closes what it opens: quotation marks of the screen and stars of our own controls', () => {
    for (const [place, text] of sentences) {
      expect(count(text, '“'), place).toBe(count(text, '”'))
      expect(count(text, '**') % 2, place).toBe(0)
    }
  })

  test('is calm: no exclamation marks and no "please" of our own', () => {
    for (const [place, text] of sentences) {
      const own = text.replaceAll(/“[^”]*”/gu, '')
      expect(own, place).not.toMatch(/!|\bplease\b/iu)
    }
  })
})

test('the texts of the guide name controls as they are called', () => {
  const called = new Set(sentences.filter(([, text]) => !text.includes('**')).map(([, text]) => text))
  for (const [place, text] of sentences) {
    for (const [, name] of text.matchAll(/\*\*([^*]+)\*\*/gu)) expect(called, `${place}: ${name ?? ''}`).toContain(name)
  }
})
