import { AuthorizationResponseError, ClientError } from 'openid-client'
import { describe, expect, test } from 'vitest'
import { libraryFailure } from '../../../../../main/identity/relying-party/library-failure'
import { SignInCheckError, signInCheckReasons } from '../../../../../main/identity/relying-party/sign-in-check-error'
import { AppError } from '../../../../../main/support/app-error'
import { redactText } from '../../../../../main/support/redact'

test('every reason has a code of the check, and a sentence that names it', () => {
  for (const reason of signInCheckReasons) {
    const error = new SignInCheckError(reason)
    expect(error).toBeInstanceOf(AppError)
    expect(error.code).toMatch(
      /^check_(cancelled|timed_out|unreachable|denied|other_account|refused|page_not_allowed)$/,
    )
    expect(error.message).toMatch(new RegExp(`^${reason}: .+`))
  }
})

test('every refusal names the rule it goes by', () => {
  const rules = signInCheckReasons
    .map((reason) => new SignInCheckError(reason))
    .filter(({ code, reason }) => code === 'check_refused' && reason !== 'answer_too_large')
  expect(rules.length).toBeGreaterThan(40)
  for (const { message } of rules) expect(message).toMatch(/: (RFC \d{4} §|Core §|Discovery §|Fetch Metadata)/)
})

test('the log’s redactor leaves every reason and rule as it is', () => {
  for (const reason of signInCheckReasons) {
    const { message } = new SignInCheckError(reason)
    expect(redactText(message)).toBe(message)
  }
})

test.each([
  ['ECONNREFUSED', ' (ECONNREFUSED)'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', ' (UNABLE_TO_VERIFY_LEAF_SIGNATURE)'],
  ['code=abc', ''],
  ['econnrefused', ''],
  [42, ''],
  [undefined, ''],
])('of a system code %j the sentence keeps %j', (code, kept) => {
  expect(new SignInCheckError('discovery_unreachable', code).message).toBe(
    `discovery_unreachable: Discovery §4: the issuer’s configuration could not be read${kept}`,
  )
})

describe('the translation of the library’s errors', () => {
  test('refuses what it does not know', () => {
    for (const unknown of [new Error('x'), new TypeError('x'), new ClientError('x'), 'x', null, undefined, {}]) {
      expect(libraryFailure(unknown)).toMatchObject({ code: 'check_refused', reason: 'answer_malformed' })
    }
  })

  test('refuses a code that it knows with a sentence that it does not', () => {
    const inner = Object.assign(new Error('said in other words'), { code: 'OAUTH_INVALID_RESPONSE' })
    const outer = Object.assign(new ClientError('invalid response encountered', { cause: inner }), {
      code: 'OAUTH_INVALID_RESPONSE',
    })
    expect(libraryFailure(outer)).toMatchObject({ code: 'check_refused', reason: 'answer_malformed' })
  })

  test('hands our own failures on, also those that come back wrapped', () => {
    const own = new SignInCheckError('answer_too_large')
    expect(libraryFailure(own)).toBe(own)
    expect(libraryFailure(new ClientError('something went wrong', { cause: own }))).toBe(own)
  })

  test('never keeps the library’s error, which carries the whole answer', () => {
    const cause = new URLSearchParams({ error: 'access_denied', error_description: 'a secret' })
    const error = libraryFailure(new AuthorizationResponseError('answered with an error', { cause }))
    expect(error).toMatchObject({ code: 'check_denied', reason: 'access_denied' })
    expect(error.cause).toBeUndefined()
    for (const told of [JSON.stringify(error), error.message, error.stack]) expect(told).not.toContain('a secret')
  })
})
