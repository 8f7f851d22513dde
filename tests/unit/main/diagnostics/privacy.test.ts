import { describe, expect, test } from 'vitest'
import { privacyOf } from '../../../../main/diagnostics/privacy'

const linux = privacyOf({ home: '/home/tan.mei', user: 'tan.mei', computer: 'gsib-0042.agency.lan' })
const windows = privacyOf({ home: 'C:\\Users\\Mei Ling', user: 'Mei Ling', computer: 'GSIB-0042' })

describe('the officer and the computer are in no text', () => {
  test.each([
    ['/home/tan.mei/.config/x', '~/.config/x'],
    ['/srv/tan.mei/data', '/srv/[user]/data'],
    ['of TAN.MEI, on gsib-0042', 'of [user], on [computer]'],
    ['gsib-0042.agency.lan:8080', '[computer]:8080'],
  ])('%s', (text, expected) => {
    expect(linux.tidy(text)).toBe(expected)
  })

  test.each([
    ['c:\\users\\mei ling\\AppData', '~\\AppData'],
    [String.raw`{"file":"C:\\Users\\Mei Ling\\x"}`, String.raw`{"file":"~\\x"}`],
    ['file:///C:/Users/Mei%20Ling/x', 'file:///~/x'],
  ])('%s', (text, expected) => {
    expect(windows.tidy(text)).toBe(expected)
  })
})

test('a name that thousands have, or that is part of a word, is left alone', () => {
  expect(privacyOf({ home: '/root', user: 'root', computer: 'localhost' }).tidy('not owned by root')).toBe(
    'not owned by root',
  )
  expect(privacyOf({ home: '/', user: 'dat', computer: 'io' }).tidy('/data/io')).toBe('/data/io')
})

test('details lose accounts, codes and queries; folders keep their long names', () => {
  const { details } = linux.diagnostic({
    id: 'data-folder',
    check: 'data-folder',
    group: 'data',
    status: 'ok',
    finding: 'usable',
    details: {
      folder: '/home/tan.mei/a-very-long-folder-name-that-looks-like-a-secret-of-somebody',
      text: 'lim.wei@agency.gov.sg typed 123 456',
      list: ['https://x.example/?code=canary'],
      count: 7,
      none: null,
    },
  })
  expect(details).toEqual({
    folder: '~/a-very-long-folder-name-that-looks-like-a-secret-of-somebody',
    text: '[account] typed [digits]',
    list: ['https://x.example/?[query]'],
    count: 7,
    none: null,
  })
})
