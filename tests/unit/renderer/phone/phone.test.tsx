import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PhoneState } from '../../../../preload/contract/phone'
import { Phone } from '../../../../renderer/phone/Phone'
import type { WantedProfile } from '../../../../renderer/phone/wanted-profile'
import { DoorContext, openDoor } from '../../../../renderer/state/door'
import { fakeBridge } from '../../../support/fake-bridge'

const profile = { id: '1', name: 'SG Govt M365', upn: 'tan.mei.ling@practice.example', code: '003094', period: 30 }
const ready: PhoneState = { status: 'ready', profiles: [{ ...profile, validUntil: Date.now() + 20_000 }], requests: [] }
const request = { id: 'r', upn: profile.upn, app: 'My Profile', location: 'Practice', expiresAt: Date.now() + 60_000 }

function markupOf(phone: PhoneState, wanted: WantedProfile | null = null): string {
  return renderToStaticMarkup(
    <DoorContext value={openDoor(fakeBridge({ phone }).bridge)}>
      <Phone phone={phone} wanted={wanted} isInSight bringPageIntoSight={() => Promise.resolve(() => undefined)} />
    </DoorContext>,
  )
}

test('a phone that is off offers nothing to press', () => {
  expect(markupOf({ status: 'off', profiles: [], requests: [] })).not.toContain('<button')
})

test('a phone without accounts can scan and add by hand', () => {
  const markup = markupOf({ ...ready, profiles: [] })
  expect(markup).toContain('data-testid="phone-scan"')
  expect(markup).toContain('data-testid="phone-add-by-hand"')
})

test('an account shows its code grouped, leading zeros and all, and the seconds left', () => {
  const markup = markupOf(ready)
  expect(markup).toContain('data-profile="SG Govt M365"')
  expect(markup).toMatch(/data-testid="phone-code">003 094</u)
  expect(markup).toMatch(/(?:19|20) s/u)
})

test('a request asks who it is, takes a number, and keeps Yes closed until it is whole', () => {
  const markup = markupOf({ ...ready, requests: [request] })
  expect(markup).toContain('Are you trying to sign in?')
  expect(markup).toContain('My Profile')
  expect(markup).toMatch(/<input[^>]*inputMode="numeric"[^>]*data-testid="phone-number"/iu)
  expect(markup).toMatch(/<button[^>]*disabled=""[^>]*data-testid="phone-approve"/u)
  expect(markup).toContain('data-testid="phone-not-me"')
})

test('deny and report are not offered before "No, it\'s not me"', () => {
  const markup = markupOf({ ...ready, requests: [request] })
  expect(markup).not.toContain('phone-deny')
  expect(markup).not.toContain('phone-report')
})

test('one request is shown at a time, and how many more wait', () => {
  const markup = markupOf({ ...ready, requests: [request, { ...request, id: 's' }] })
  expect(markup.split('data-testid="phone-request"')).toHaveLength(2)
  expect(markup).toContain('One more request waits.')
})

test('a phone without connection says so and still shows its codes', () => {
  const markup = markupOf({ ...ready, status: 'offline' })
  expect(markup).toContain('data-testid="phone-offline"')
  expect(markup).toContain('003 094')
})

test('the account whose code is asked for is marked, in words too, and no other', () => {
  const other = { ...profile, id: '2', name: 'TECHPASS PROD', validUntil: Date.now() + 20_000 }
  const both = { ...ready, profiles: [other, ...ready.profiles] }
  const markup = markupOf(both, { name: 'SG Govt M365', upn: profile.upn })
  expect(markup).toMatch(/data-profile="SG Govt M365" data-highlighted="true">.*?Use this one/su)
  expect(markup).toMatch(/data-profile="TECHPASS PROD" data-highlighted="false"/u)
  expect(markup.split('Use this one')).toHaveLength(2)
  expect(markupOf(both)).not.toContain('Use this one')
})

test('while it is not known whose code is asked for, the name of the account decides', () => {
  expect(markupOf(ready, { name: 'SG Govt M365', upn: null })).toContain('Use this one')
  expect(markupOf(ready, { name: 'SG Govt M365', upn: 'farhan.rahim@practice.example' })).not.toContain('Use this one')
})
