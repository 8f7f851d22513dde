/** @file Screens that the first picture does not need. */
import { later } from './later'

const journey = later(() => import('../journeys/JourneyScreen').then((module) => module.JourneyScreen))
const settings = later(() => import('./SettingsScreen').then((module) => module.SettingsScreen))
const credentials = later(() => import('./CredentialsScreen').then((module) => module.CredentialsScreen))
const beforeYouStart = later(() => import('./BeforeYouStartScreen').then((module) => module.BeforeYouStartScreen))
const checkWorkstation = later(() => import('./CheckWorkstationScreen').then((module) => module.CheckWorkstationScreen))
const help = later(() => import('./HelpScreen').then((module) => module.HelpScreen))

export const JourneyLater = journey.Screen
export const SettingsLater = settings.Screen
export const CredentialsLater = credentials.Screen
export const BeforeYouStartLater = beforeYouStart.Screen
export const CheckWorkstationLater = checkWorkstation.Screen
export const HelpLater = help.Screen

/** Loads them once the first screen is there and nothing else is to do, so that no later screen makes the officer wait. */
export function loadScreensWhenIdle(): void {
  requestIdleCallback(() => {
    for (const { load } of [journey, settings, credentials, help, beforeYouStart, checkWorkstation]) void load()
  })
}
