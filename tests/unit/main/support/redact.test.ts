import { expect, test } from 'vitest'
import { redact, redactText } from '../../../../main/support/redact'

const canaries = [
  'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  'otpauth://totp/SG%20Govt:tan@practice.example?secret=JBSWY3DPEHPK3PXP',
  'phonefactor://activate_account?code=518227904&url=http%3a%2f%2f127.0.0.1',
  'tan.mei.ling@practice.example',
  '518227904',
  '518 227 904',
  '287082',
  'Bearer abcdefghijklmnopqrstuvwxyz0123456789',
]

test.each(canaries)('a text that carries %s does not carry it into the log', (canary) => {
  expect(redactText(`before ${canary} after`)).not.toContain(canary)
})

test('the query of an address goes, the place stays', () => {
  expect(redactText('GET http://127.0.0.1:4100/login/enter?ticket=abc failed')).toBe(
    'GET http://127.0.0.1:4100/login/enter?[query] failed',
  )
})

test.each(['password', 'controlToken', 'matchNumber', 'enrolmentCode', 'qr', 'totpSecret', 'canary'])(
  'a field named %s is dropped at any depth',
  (field) => {
    expect(JSON.stringify(redact({ deep: [{ [field]: 'plain words' }] }))).not.toContain('plain words')
  },
)

test('names of outcomes stay readable', () => {
  expect(redact({ outcomeCode: 'wrong_password', exitCode: 1 })).toEqual({ outcomeCode: 'wrong_password', exitCode: 1 })
})

test('an error keeps its name and a masked message', () => {
  expect(redact(new TypeError('no tan@practice.example'))).toMatchObject({ name: 'TypeError', message: 'no [account]' })
})

test('what refers to itself ends', () => {
  const loop: Record<string, unknown> = {}
  loop.again = loop
  expect(JSON.stringify(redact(loop))).toContain('[deep]')
})
