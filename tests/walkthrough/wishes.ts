/** @file What `npm run walkthrough` was asked for, as resources/build/walkthrough.mjs hands it on. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deviceNames, journeyNames, type Device, type JourneyName } from '../../preload/contract/names'

const { env } = process

/** The folder of the report. */
export const out = env.WALKTHROUGH_OUT ?? ''

/** The journey that was asked for, else the set-up. */
export const journey: JourneyName =
  journeyNames.find((each) => each === env.WALKTHROUGH_JOURNEY) ?? 'set-up-verification'

/** The device that was asked for, else a non-SE GSIB. */
export const device: Device = deviceNames.find((each) => each === env.WALKTHROUGH_DEVICE) ?? 'non-se-gsib'

/** The switches of the app. */
export const switches: readonly string[] = env.WALKTHROUGH_LANG === undefined ? [] : [`--lang=${env.WALKTHROUGH_LANG}`]

/** Chooses the theme that was asked for, as an officer would have in an earlier run; before the app is opened. */
export function chooseTheme(dataFolder: string): void {
  const theme = env.WALKTHROUGH_THEME
  if (theme === undefined) return
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ theme }))
}

/** What is made to go wrong, if anything. */
export const faults: Readonly<Record<string, unknown>> | undefined =
  env.WALKTHROUGH_FAULTS === undefined ? undefined : (JSON.parse(env.WALKTHROUGH_FAULTS) as Record<string, unknown>)
