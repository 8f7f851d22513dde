/** @file The way through a log-out as an officer goes it. */
import { expect } from '@playwright/test'
import { logOutSteps, type LogOutStep } from '../../preload/contract/names'
import type { Pages } from './set-up'

/** What ends each step. */
const deeds: Readonly<Record<LogOutStep, (pages: Pages, upn: string) => Promise<void>>> = {
  'log-out': async ({ guide, pane }) => {
    if (pane.openPage === undefined) await guide.next.click()
    await pane.opens()
    await pane.logOut()
  },
  'choose-account': ({ pane }, upn) => pane.account(upn).click(),
  'logged-out': ({ guide }) => guide.next.click(),
}

/** Does what ends a step, and waits until the guide has moved on; `upn` is whom to log out, else the first in the list. */
export async function passLogOutStep(pages: Pages, step: LogOutStep, upn?: string): Promise<void> {
  const first = step === 'choose-account' ? (await pages.guide.signedIn('before'))[0] : undefined
  await deeds[step](pages, upn ?? first ?? '')
  const following = logOutSteps[logOutSteps.indexOf(step) + 1]
  if (following === undefined) await expect(pages.home.finished).toBeVisible()
  else await expect(pages.guide.at(following)).toBeVisible()
}

/** Goes on from a step that the guide shows to a later one, or to the end. */
export async function walkLogOutOn(pages: Pages, from: LogOutStep, to: LogOutStep | null, upn?: string): Promise<void> {
  const end = to === null ? undefined : logOutSteps.indexOf(to)
  for (const step of logOutSteps.slice(logOutSteps.indexOf(from), end)) await passLogOutStep(pages, step, upn)
}

/** Starts the log-out on Home and goes to a step. */
export async function walkLogOutTo(pages: Pages, to: LogOutStep, upn?: string): Promise<void> {
  await pages.home.startOf('log-out').click()
  await expect(pages.guide.at('log-out')).toBeVisible()
  await walkLogOutOn(pages, 'log-out', to, upn)
}
