import { describe, expect, test } from 'vitest'
import { digitsOf } from '../../../../renderer/phone/digits'
import { cleaned, faultsOf, type TypedAccount } from '../../../../renderer/phone/typed-account'

describe('the number typed into the phone', () => {
  test.each([
    ['08', '08'],
    ['８８', '88'],
    [' 4 2 ', '42'],
    ['a1b2c3', '12'],
    ['１-２', '12'],
    ['', ''],
  ])('of %j is %j', (typed, number) => {
    expect(digitsOf(typed, 2)).toBe(number)
  })
})

const nothing: TypedAccount = { code: '', url: '', key: '', account: '' }

describe('an account added by hand', () => {
  test('is without fault when Code and Url are as the page shows them, spaces and all', () => {
    expect(faultsOf('code', { ...nothing, code: '018 227 904', url: ' http://127.0.0.1:1/activatev2/8/T ' })).toEqual(
      {},
    )
  })

  test('has both faults named when nothing was typed', () => {
    expect(faultsOf('code', nothing)).toEqual({ code: 'code_malformed', url: 'url_malformed' })
    expect(faultsOf('key', nothing)).toEqual({ key: 'key_malformed', account: 'account_missing' })
  })

  test('takes full-width digits for digits', () => {
    expect(cleaned('０１８　２２７　９０４')).toBe('018227904')
  })

  test.each(['12345', '1234567890123', '12a 456 789'])('has a fault in the Code %j', (code) => {
    expect(faultsOf('code', { ...nothing, code, url: 'http://x' })).toEqual({ code: 'code_malformed' })
  })

  test('takes a key in fours and in small letters', () => {
    expect(faultsOf('key', { ...nothing, key: 'gezd gnbv gy3t qojq', account: 'a@practice.example' })).toEqual({})
  })

  test.each(['GEZD1NBV', 'GEZD 0NBV', 'short'])('has a fault in the key %j', (key) => {
    expect(faultsOf('key', { ...nothing, key, account: 'a' })).toEqual({ key: 'key_malformed' })
  })

  test('keeps the fields of the other kind out of it', () => {
    expect(faultsOf('key', { code: 'x', url: 'x', key: 'GEZDGNBVGY3TQOJQ', account: 'a' })).toEqual({})
  })
})
