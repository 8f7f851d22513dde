/** @file The way through a login as an officer goes it, on either device. */
import { expect } from '@playwright/test'
import { gmdOnlySteps, logInSteps, type LogInStep } from '../../preload/contract/names'
import type { Pages } from './set-up'

/** The devices on which one can log in. */
export type LogInDevice = 'non-se-gsib' | 'gmd'

/** The steps as a device meets them. */
export function logInStepsOn(device: LogInDevice): readonly LogInStep[] {
  return device === 'gmd' ? logInSteps : logInSteps.filter((step) => !gmdOnlySteps.includes(step))
}

type Deed = (pages: Pages, device: LogInDevice) => Promise<void>

/** What ends each step. */
const deeds: Readonly<Record<LogInStep, Deed>> = {
  'choose-device': ({ guide }, device) => guide.chooseDevice(device),
  'open-portal': async ({ guide, pane }) => {
    if (pane.openPage === undefined) await guide.next.click()
    await pane.opens()
    await pane.logInLink.click()
  },
  'log-in-with-techpass': ({ pane }) => pane.logInWithTechPass(),
  'sign-in': (pages, device) => signInAsLent(pages, device),
  'verification-code': async ({ guide, pane }) => pane.typeManagedCode(await guide.readVerificationCode()),
  number: async ({ guide, phone }) => phone.approve(await guide.matchNumber.innerText()),
  'logged-in': ({ guide }) => guide.next.click(),
}

/** Names the account that the guide lends, by whichever page asks. */
export async function sayWho({ guide, pane }: Pages): Promise<void> {
  const upn = await guide.practiceAccount()
  const tile = pane.account(upn)
  await expect(pane.addressField.or(tile)).toBeVisible()
  if (await tile.isVisible()) await tile.click()
  else await pane.typeAddress(upn)
}

/** Says who it is and proves it; a GMD asks for no password. */
async function signInAsLent(pages: Pages, device: LogInDevice): Promise<void> {
  const { guide, pane } = pages
  await sayWho(pages)
  if (device === 'gmd') return
  await expect(pane.passwordField).toBeVisible()
  await pane.typePassword((await guide.practiceOfficer()).password)
}

/** Does what ends a step, and waits until the guide has moved on. */
export async function passLogInStep(pages: Pages, step: LogInStep, device: LogInDevice): Promise<void> {
  await deeds[step](pages, device)
  const steps = logInStepsOn(device)
  const following = steps[steps.indexOf(step) + 1]
  if (following === undefined) await expect(pages.home.finished).toBeVisible()
  else await expect(pages.guide.at(following)).toBeVisible()
}

/** Goes on from a step that the guide shows to a later one, or to the end. */
export async function walkLogInOn(
  pages: Pages,
  from: LogInStep,
  to: LogInStep | null,
  device: LogInDevice = 'non-se-gsib',
): Promise<void> {
  const steps = logInStepsOn(device)
  const end = to === null ? undefined : steps.indexOf(to)
  for (const step of steps.slice(steps.indexOf(from), end)) await passLogInStep(pages, step, device)
}

/** Starts the login on Home and goes to a step. A device that is remembered is not asked for again. */
export async function walkLogInTo(pages: Pages, to: LogInStep, device: LogInDevice = 'non-se-gsib'): Promise<void> {
  const from = (await pages.home.device(device).isChecked()) ? 'open-portal' : 'choose-device'
  await pages.home.startOf('log-in').click()
  await expect(pages.guide.at(from)).toBeVisible()
  await walkLogInOn(pages, from, to, device)
}
