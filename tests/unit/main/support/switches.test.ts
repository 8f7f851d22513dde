import { expect, test } from 'vitest'
import { readSwitches, SwitchError } from '../../../../main/support/switches'

test('every switch of the contract is read', () => {
  expect(
    readSwitches([
      '/app',
      '--user-data-dir=/tmp/x',
      '--practice-tenant=http://127.0.0.1:4100/control,secret,with,commas',
      '--practice-clock=2026-11-02T09:00:00+08:00',
      '--journey=set-up-verification',
      '--device=non-se-gsib',
      '--lang=ta',
      '--policy-file=/root/policy.json',
      '--version',
      '--forget-everything',
      '--json',
    ]),
  ).toEqual({
    userDataDir: '/tmp/x',
    practiceTenant: { control: 'http://127.0.0.1:4100/control', token: 'secret,with,commas' },
    practiceClock: '2026-11-02T01:00:00.000Z',
    journey: 'set-up-verification',
    device: 'non-se-gsib',
    language: 'ta',
    policyFile: '/root/policy.json',
    version: true,
    diagnose: false,
    forgetEverything: true,
    json: true,
  })
})

test('no switches is fine', () => {
  expect(readSwitches(['/app'])).toEqual({
    version: false,
    diagnose: false,
    forgetEverything: false,
    json: false,
  })
})

test.each([
  '--no-sandbox',
  '--remote-debugging-port=0',
  '--inspect=0',
  '--disable-gpu',
  '--force-prefers-reduced-motion',
  '--ozone-platform=headless',
])('%s is Chromium’s or Node’s and passed over', (argument) => {
  expect(() => readSwitches([argument])).not.toThrow()
})

test.each([
  '--jurney=set-up-verification',
  '--practise',
  '--journey=set-up',
  '--journey',
  '--journey=',
  '--device=laptop',
  '--lang=fr',
  '--version=1',
  '--practice-clock=yesterday',
  '--practice-tenant=http://127.0.0.1:4100/control',
  '--practice-tenant=https://login.microsoftonline.com,token',
  '--practice-tenant=http://192.0.2.1:80/control,token',
  '--practice-tenant=nonsense,token',
  '--user-data-dir',
  '--policy-file',
  '--policy-file=',
])('%s is refused', (argument) => {
  expect(() => readSwitches([argument])).toThrow(SwitchError)
})
