import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../../../preload/contract/errors'
import { setUpVerificationSteps } from '../../../../preload/contract/names'
import { en } from '../../../../renderer/texts/en'

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
  for (const step of setUpVerificationSteps) {
    expect(en.setUpVerificationTroubles[step].length, step).toBeGreaterThanOrEqual(3)
  }
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
