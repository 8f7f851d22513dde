/** @file What it runs on. */
import type { Facts } from '../facts'
import { check, failure, ok, warning, type Check } from '../check'

/** What these checks look at. */
export interface ComputerChecksOptions {
  readonly facts: Facts
  /** How many bytes are free where the data folder is. */
  readonly freeDisk: () => Promise<number>
  /** The program that opens web pages, as the system names it; empty when there is none. */
  readonly linkBrowser: () => Promise<string>
}

const mebibyte = 1024 * 1024
const wholeMebibytes = (bytes: number): number => Math.round(bytes / mebibyte)

/** Windows 10 1809, macOS 12: what Electron asks for. Of Linux the kernel says nothing about that. */
const oldest: Partial<Record<NodeJS.Platform, readonly number[]>> = {
  win32: [10, 0, 17_763],
  darwin: [21],
  linux: [],
}

const architectures = ['x64', 'arm64']

/** What the window is made for, in CSS pixels. */
const smallest = { width: 1366, height: 768 }
const wantedMemory = 4000
const wantedFreeMemory = 300
const wantedDisk = 1024
const neededDisk = 100

/** The checks of the computer. */
export function computerChecks({ facts, freeDisk, linkBrowser }: ComputerChecksOptions): readonly Check[] {
  return [
    check('operating-system', () => judgeSystem(facts)),
    check('architecture', () => judgeArchitecture(facts)),
    check('memory', () => {
      const totalMiB = wholeMebibytes(facts.memory.totalBytes)
      const freeMiB = wholeMebibytes(facts.memory.freeBytes)
      const isEnough = totalMiB >= wantedMemory * 0.9 && freeMiB >= wantedFreeMemory
      return isEnough ? ok('enough', { totalMiB, freeMiB }) : warning('little', { totalMiB, freeMiB })
    }),
    check('disk-space', async () => {
      const freeMiB = wholeMebibytes(await freeDisk())
      if (freeMiB < neededDisk) return failure('none', { freeMiB })
      return freeMiB < wantedDisk ? warning('little', { freeMiB }) : ok('enough', { freeMiB })
    }),
    check('displays', () => judgeDisplays(facts)),
    check('accessibility', () => {
      const on = Object.entries(facts.accessibility).flatMap(([name, isOn]) => (isOn ? [name] : []))
      return ok(on.length === 0 ? 'none_on' : 'some_on', { on, ...facts.accessibility })
    }),
    check('language', () => ok('known', { locale: facts.locale, preferred: facts.preferredLanguages })),
    check('time-zone', () => {
      const { timeZone } = facts
      return ok(timeZone === 'Asia/Singapore' ? 'singapore' : 'elsewhere', { timeZone })
    }),
    check('link-browser', async () => {
      const program = (await linkBrowser()).trim()
      return program === '' ? warning('none') : ok('known', { program })
    }),
  ]
}

function judgeSystem({ platform, release, systemName }: Facts) {
  const details = { platform, name: systemName, release }
  const needed = oldest[platform]
  if (needed === undefined) return warning('not_known', details)
  const has = release.split(/[.-]/).map(Number)
  const differing = needed.findIndex((part, at) => (has[at] ?? 0) !== part)
  const isOld = differing >= 0 && (has[differing] ?? 0) < (needed[differing] ?? 0)
  return isOld ? failure('too_old', details) : ok('supported', details)
}

function judgeArchitecture({ arch, isTranslated }: Facts) {
  if (!architectures.includes(arch)) return warning('not_built_for', { arch, translated: isTranslated })
  return isTranslated ? warning('translated', { arch, translated: true }) : ok('native', { arch, translated: false })
}

function judgeDisplays({ displays }: Facts) {
  const sizes = displays.map(({ width, height, scale }) => `${width}×${height} at ${Math.round(scale * 100)} %`)
  // Without a display Chromium's stand-in for one is a single pixel.
  if (!displays.some(({ width }) => width > 1)) return ok('none', { count: 0, sizes: [] })
  const fits = displays.some(({ width, height }) => width >= smallest.width && height >= smallest.height)
  const details = { count: displays.length, sizes }
  return fits ? ok('large_enough', details) : warning('small', details)
}
