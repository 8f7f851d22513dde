import { describe, expect, test } from 'vitest'
import { explanationChoices } from '../../../../../main/identity/entra/explainer/browse'
import { explain } from '../../../../../main/identity/entra/explainer/explain'
import { screens } from '../../../../../main/identity/entra/explainer/screens/screens'
import { explanationIds, type ExplanationId } from '../../../../../preload/contract/explainer'
import { codeCorpus, saidCorpus, textCorpus } from './screen-corpus'
import { unrelatedCorpus } from './unrelated-corpus'

const noise =
  'Request Id: 0000aaaa-11bb-cccc-dd33-eeeeee333333 Correlation Id: aaaa0000-bb11-2222-33cc-444444dddddd Timestamp: 2026-01-09T02:02:12Z'
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** What happens to a text between the screen and the box. */
const changes: Record<string, (text: string) => string> = {
  exact: (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  'without punctuation': (text) => text.replace(/[^\p{L}\p{N}\s]/gu, (sign) => (/['’]/.test(sign) ? '' : ' ')),
  'with other punctuation': (text) => `“${text.replaceAll("'", '’').replaceAll('...', '…').replaceAll('-', '–')}”!!`,
  'full-width': fullWidth,
  'on several lines': (text) => text.replace(/ /g, (_, at: number) => (at % 2 === 0 ? '\r\n' : '   ')),
  'with trace ids': (text) => `${text}\n${noise}`,
  'in a sentence': (text) => `I am on my laptop and the page says “${text}” and I do not know what to do`,
  'under an address': (text) => `tan@agency.gov.sg\n${text}\nTerms of use   Privacy & cookies`,
}

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
/** Halves by the letter, so that a word may be cut. Fewer than five words are often on many pages and count for nothing. */
const halvesOf = (text: string) =>
  [text.slice(0, text.length / 2), text.slice(text.length / 2)].filter((half) => wordsIn(half.trim()) >= 5)

const best = (text: string) => {
  const answer = explain(text)
  return answer.kind === 'known' ? answer.id : null
}
const offered = (text: string): readonly ExplanationId[] => {
  const answer = explain(text)
  return answer.kind === 'known' ? [answer.id, ...answer.alternatives] : []
}
const percent = (part: number, all: number) => Math.round((part / all) * 10_000) / 100

describe('over the whole corpus', () => {
  const whole = Object.entries(changes).flatMap(([change, apply]) =>
    [...textCorpus, ...saidCorpus].map(([text, id]) => ({ change, text: apply(text), id })),
  )
  const halves = textCorpus.flatMap(([text, id]) => halvesOf(text).map((half) => ({ change: 'half', text: half, id })))
  const coded = codeCorpus.flatMap(([code, id]) =>
    [`AADSTS${code}`, `aadsts ${code}: ${noise}`, code, `error code: ${code}`, `Error Code: ${code} ${noise}`].map(
      (text) => ({ change: 'code', text, id }),
    ),
  )

  test('at least 98 % of what the pages say is recognised, whole or cut, however typed', () => {
    const missed = [
      ...[...whole, ...coded].filter(({ text, id }) => best(text) !== id),
      ...halves.filter(({ text, id }) => !offered(text).includes(id)),
    ]
    const count = whole.length + coded.length + halves.length
    const recall = percent(count - missed.length, count)
    const missedHalves = missed.filter(({ change }) => change === 'half').length
    console.info(
      `recall ${recall} % of ${count} (${whole.length} whole, ${coded.length} codes, ${halves.length} halves: ` +
        `${percent(halves.length - missedHalves, halves.length)} %)`,
      missed.map(({ change, text }) => `${change}: ${text} → ${best(text) ?? 'unknown'}`),
    )
    expect(recall).toBeGreaterThanOrEqual(98)
    expect(percent(halves.length - missedHalves, halves.length)).toBeGreaterThanOrEqual(95)
  })

  test('nothing unrelated is taken for a screen, so precision is 100 %', () => {
    const mistaken = unrelatedCorpus.filter((sentence) => best(sentence) !== null)
    const right = [...whole, ...coded].filter(({ text, id }) => best(text) === id).length
    const wrong = [...whole, ...coded].filter(({ text, id }) => best(text) !== null && best(text) !== id).length
    console.info(
      `unrelated: ${unrelatedCorpus.length}, mistaken ${mistaken.length}; precision ${percent(right, right + wrong + mistaken.length)} %`,
    )
    expect(new Set(unrelatedCorpus).size).toBeGreaterThanOrEqual(200)
    expect(mistaken).toEqual([])
    expect(wrong).toBe(0)
  })
})

describe('an error code', () => {
  test.each(codeCorpus)('%s means %s', (code, id) => {
    expect(explain(`AADSTS${code}`)).toMatchObject({ kind: 'known', id, certainty: 'certain' })
  })

  test.each([
    'AADSTS50105',
    'aadsts50105.',
    'AADSTS 50105',
    'AADSTS:50105',
    '５０１０５',
    ' 50105 ',
    'error code: 50105',
    'Error 50105',
    'I get code 50105',
    'https://login.microsoftonline.com/error?code=50105',
  ])('is found in %s', (text) => {
    expect(best(text)).toBe('not-assigned')
  })

  test('outweighs the words around it', () => {
    expect(best("Sorry, but we're having trouble signing you in. AADSTS90072: Request denied")).toBe('other-account')
  })

  test('is not found inside trace ids, longer numbers or other subjects', () => {
    for (const text of [
      '50105-50105',
      '1501050',
      'AADSTS501059',
      '50105aaa-0000-4000-8000-000000053003',
      'Bus 50105 leaves',
    ])
      expect(['not-assigned', 'conditional-access'], text).not.toContain(best(text))
  })

  test('that is not in the table is at least known to be of the sign-in', () => {
    expect(explain('AADSTS70011')).toMatchObject({ kind: 'known', id: 'sign-in-trouble', certainty: 'likely' })
  })
})

describe('the best answer', () => {
  test('tells the two refused codes apart by what follows', () => {
    expect(best("You didn't enter the expected verification code. Please try again.")).toBe('wrong-code')
    expect(best("You didn't enter the expected verification code for this username. Please try again.")).toBe(
      'wrong-profile-code',
    )
  })

  test('offers the other one too where the cut text fits both', () => {
    expect(offered("You didn't enter the expected verification")).toEqual(
      expect.arrayContaining(['wrong-code', 'wrong-profile-code']),
    )
  })

  test('is certain of a whole sentence and only likely of a part or a description', () => {
    expect(explain('Unexpected SAS response status code')).toMatchObject({ certainty: 'certain' })
    expect(explain('Unexpected SAS response')).toMatchObject({ id: 'set-up-first', certainty: 'likely' })
    expect(explain('there is no QR code')).toMatchObject({ certainty: 'likely' })
  })

  test('offers three alternatives at most, each once and never itself', () => {
    for (const [text] of [...textCorpus, ...saidCorpus]) {
      const all = offered(text)
      expect(all.length).toBeLessThanOrEqual(4)
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test.each([
    ['Unexpeted SAS respnse status code', 'set-up-first'],
    ['requestdenied', 'request-denied'],
    ['Additional security verifi-\ncation', 'contact-method-page'],
    ['you did not enter the expected verification code for this username', 'wrong-profile-code'],
    ['Your organisation needs more information to keep your account secure', 'more-information-required'],
  ] as const)('forgives slips, lost spaces, broken words and spelling: %s', (text, id) => {
    expect(best(text)).toBe(id)
  })

  test('knows a screen by a word that says something else in company', () => {
    for (const text of ['loop', 'Loop', ' “loop” ', 'LOOP.'])
      expect(explain(text)).toMatchObject({ id: 'sign-in-loop' })
    expect(best('Keep me in the loop.')).toBeNull()
  })

  test('is none for nothing', () => {
    for (const text of ['', '   ', '…', '\u200b', '?!', 'x'.repeat(5000)])
      expect(explain(text)).toEqual({ kind: 'unknown' })
  })

  test('is the screen itself for every sentence of the table', () => {
    const lost = explanationIds.flatMap((id) =>
      screens[id].words.filter((text) => !offered(text).includes(id)).map((text) => `${id}: ${text}`),
    )
    expect(lost).toEqual([])
  })
})

test('every explanation is in exactly one group to choose from', () => {
  const chosen = explanationChoices().flatMap(({ ids }) => ids)
  expect([...chosen].sort()).toEqual(Object.keys(screens).sort())
  expect(new Set(chosen).size).toBe(chosen.length)
})

test.each(['qvzk', 'your account ', 'sign in', 'a@', '50105 ', '“', ':'])(
  'a long text that says “%s” again and again gets an answer',
  (piece) => {
    // What would take exponentially long does not end within the limit of a test.
    expect(explain(piece.repeat(2000))).toBeDefined()
  },
)
