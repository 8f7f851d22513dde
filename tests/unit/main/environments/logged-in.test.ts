import { describe, expect, test } from 'vitest'
import { loggedInAfter } from '../../../../main/environments/practice/logged-in'
import type { StreamedEvent } from '../../../../main/environments/practice/tenant-client'

let id = 0
const hour = 60 * 60 * 1000
const at = '2026-11-23T01:00:00.000Z'
const soon = Date.parse(at) + hour
const seen = (kind: string, upn?: string, browser = 'ours'): StreamedEvent => ({
  ...{ id: (id += 1), at, kind, browser, upn },
})
const loggedIn = [seen('techpass_signed_in', 'a'), seen('portal_logged_in', 'a')]

describe('who is logged in in a browser', () => {
  test('is nobody before anything was seen there', () => {
    expect(loggedInAfter([], 'ours', soon)).toEqual({ portal: null, techpass: [] })
    expect(loggedInAfter(loggedIn, 'another', soon)).toEqual({ portal: null, techpass: [] })
  })

  test('is whoever has logged in there, at the portal and at TechPass', () => {
    expect(loggedInAfter(loggedIn, 'ours', soon)).toEqual({ portal: 'a', techpass: ['a'] })
    const second = [seen('portal_logged_out', 'a'), seen('techpass_signed_in', 'b'), seen('portal_logged_in', 'b')]
    expect(loggedInAfter([...loggedIn, ...second], 'ours', soon)).toEqual({ portal: 'b', techpass: ['b', 'a'] })
  })

  test('ends at each of the two by itself', () => {
    expect(loggedInAfter([...loggedIn, seen('portal_logged_out', 'a')], 'ours', soon)).toMatchObject({ portal: null })
    expect(loggedInAfter([...loggedIn, seen('techpass_signed_out', 'a')], 'ours', soon)).toEqual({
      portal: 'a',
      techpass: [],
    })
  })

  test('is nobody any more once the tenant has let them go by its clock', () => {
    expect(loggedInAfter(loggedIn, 'ours', Date.parse(at) + 11 * hour)).toMatchObject({ portal: 'a' })
    expect(loggedInAfter(loggedIn, 'ours', Date.parse(at) + 12 * hour)).toEqual({ portal: null, techpass: [] })
  })

  test('is not changed by what is seen elsewhere, nor by what is about nobody', () => {
    const elsewhere = [seen('portal_logged_out', 'a', 'another'), seen('page_shown'), seen('signed_out', 'a')]
    expect(loggedInAfter([...loggedIn, ...elsewhere], 'ours', soon)).toEqual({ portal: 'a', techpass: ['a'] })
  })
})
