/** @file Which flavour this app is: `packaged.json` lies beside the app's archive, so that all flavours have the same archive. */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What officers get; what testers can drive; what is run from its sources. */
export type Flavour = 'shipped' | 'testable' | 'source'

/** Answers the flavour. Never fails: an installed app whose flavour cannot be read is the one for officers. */
export function flavour(): Flavour {
  if (!app.isPackaged) return 'source'
  try {
    const told: unknown = JSON.parse(readFileSync(join(process.resourcesPath, 'packaged.json'), 'utf8'))
    return (told as { flavour?: unknown } | null)?.flavour === 'testable' ? 'testable' : 'shipped'
  } catch {
    return 'shipped'
  }
}
