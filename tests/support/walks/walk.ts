/** @file A journey as an officer walks it in the headless app: on whatever page is open, they do what is to be done there. */
import { expect } from 'vitest'
import type { JourneyView } from '../../../preload/contract/journey'
import type { PracticeAccount } from '../../../preload/contract/journey-view'
import type { Device, JourneyName } from '../../../preload/contract/names'
import type { HeadlessApp } from '../headless-app'
import type { PracticePage } from '../practice-page'
import type { RunningTenant } from '../start-tenant'

/** Something that the officer does. Fails where it cannot be done. */
export type Deed = (app: HeadlessApp, tenant: RunningTenant) => Promise<unknown>

/** A page on which the officer has something to do. */
export interface Stop<Place extends string = string> {
  readonly place: Place
  readonly isOn: (page: PracticePage, app: HeadlessApp) => boolean
  /** Does it. */
  readonly pass: Deed
}

/** A way through a journey. */
export interface Walk<Place extends string = string> {
  readonly journey: JourneyName
  readonly device: Device | null
  /** Where two fit a page, the first counts. A page with none is the end, or a dead end. */
  readonly stops: readonly Stop<Place>[]
  /** Where the guide stands at the end. */
  readonly end: JourneyView['step']
  /** What the tenant has then seen once. */
  readonly endsBy: 'portal_logged_in' | 'method_registered' | 'techpass_signed_out'
  /** How many requests the phone is sent on the way when nothing goes wrong. */
  readonly requests: number
  /** What the tenant must be like. */
  readonly prepare?: (tenant: RunningTenant) => Promise<unknown>
}

/** More pages than any way has, with those that a failure adds. */
const most = 15

/** Starts the journey and opens its page. */
export async function beginWalk({ journey, device }: Walk, app: HeadlessApp): Promise<void> {
  await app.journeys.start(journey, device)
  await app.openPage()
}

function stopAt<Place extends string>({ stops }: Walk<Place>, app: HeadlessApp): Stop<Place> | undefined {
  return stops.find(({ isOn }) => isOn(app.pane.browser.page, app))
}

/** Where the browser is, by what can be done on its page; `null` where there is nothing to do. */
export function placeOf<Place extends string>(walk: Walk<Place>, app: HeadlessApp): Place | null {
  return stopAt(walk, app)?.place ?? null
}

/** Does the next thing on the page that is open. Fails on a page with nothing to do. */
export async function doNext(walk: Walk, app: HeadlessApp, tenant: RunningTenant): Promise<void> {
  const stop = stopAt(walk, app)
  if (stop === undefined) throw new Error(`Nothing to do on "${app.pane.browser.page.title}"`)
  await stop.pass(app, tenant)
}

/** Goes on until the browser is at this place. Fails when the way ends before it. */
export async function walkTo(walk: Walk, place: string, app: HeadlessApp, tenant: RunningTenant): Promise<void> {
  for (let count = 0; count < most && placeOf(walk, app) !== place; count += 1) await doNext(walk, app, tenant)
}

/** Goes on as long as there is something to do. */
export async function walkToTheEnd(walk: Walk, app: HeadlessApp, tenant: RunningTenant): Promise<void> {
  for (let count = 0; count < most && placeOf(walk, app) !== null; count += 1) await doNext(walk, app, tenant)
}

/** Whether a form of the page carries this, in a field or by a button. */
export function carries(page: PracticePage, name: string): boolean {
  return page.html.includes(`name="${name}"`)
}

/** The account that the guide lends, once it shows that it is asked for. */
export async function lentAccount(app: HeadlessApp, screen: RegExp): Promise<PracticeAccount> {
  await app.shows({ shown: { account: {}, screen: expect.stringMatching(screen) as string } })
  const { shown } = app.view
  if (!('account' in shown) || shown.account === null) throw new Error(`No account is lent at ${shown.step}`)
  return shown.account
}
