import type { Facts } from '../../../../main/diagnostics/facts'
import type { Check, Outcome } from '../../../../main/diagnostics/check'

/** A workstation on which all is in order. */
export const soundFacts: Facts = {
  now: new Date('2026-11-22T04:00:00Z'),
  version: '1.2.3',
  automationContract: 1,
  versions: { electron: '45.4.1', chromium: '150.0.1.2', node: '24.1.0' },
  isPackaged: true,
  isSandboxed: true,
  platform: 'linux',
  arch: 'x64',
  isTranslated: false,
  release: '6.1.0',
  systemName: 'Debian GNU/Linux 12',
  memory: { totalBytes: 8 * 2 ** 30, freeBytes: 4 * 2 ** 30 },
  displays: [{ width: 1920, height: 1080, scale: 1.25 }],
  accessibility: { screenReader: false, highContrast: false, forcedColours: false, reducedMotion: false },
  locale: 'en-SG',
  preferredLanguages: ['en-SG'],
  timeZone: 'Asia/Singapore',
}

/** What comes of the check with this id. */
export async function outcomeOf(checks: readonly Check[], id: string): Promise<Outcome> {
  const found = checks.find((check) => check.id === id)
  if (found === undefined) throw new Error(`No check ${id}`)
  return found.run()
}
