/** @file The command line: our switches (the automation contract), checked before anything is opened. */
import { deviceNames, journeyNames, type Device, type JourneyName } from '../../preload/contract/names'

/** The languages that `--lang` takes. */
export const languages = ['en', 'zh', 'ms', 'ta'] as const
export type Language = (typeof languages)[number]

/** What the command line asked for. */
export interface Switches {
  readonly userDataDir?: string
  readonly practiceTenant?: { readonly control: string; readonly token: string }
  readonly practiceClock?: string
  readonly journey?: JourneyName
  readonly device?: Device
  readonly language?: Language
  readonly policyFile?: string
  readonly version: boolean
  readonly diagnose: boolean
  readonly forgetEverything: boolean
  readonly json: boolean
}

/** A switch that is unknown or has a value that it does not take; the message is for the person who typed it. */
export class SwitchError extends Error {
  override readonly name = 'SwitchError'
}

/** One line a switch, as the refusal prints it. */
export const switchList = [
  '--user-data-dir=DIR                     keep everything below this folder',
  '--practice-tenant=CONTROL_URL,TOKEN     use a practice tenant that already runs',
  '--practice-clock=ISO                    start the practice tenant at this time',
  `--journey=NAME                          open this journey (${journeyNames.join(', ')})`,
  `--device=NAME                           answer the device question (${deviceNames.join(', ')})`,
  `--lang=${languages.join('|')}`,
  '--policy-file=FILE                      use these policies too, below those of the machine (writable by you alone)',
  '--version [--json]                      print the version and exit',
  '--diagnose [--json]                     check this workstation and exit: 0 in order, 1 warnings, 2 failures',
  '--forget-everything                     remove what is kept for you, from the keychain too, and exit: 0 when all is gone',
].join('\n  ')

// Electron hands Chromium's and Node's own switches through on the same line; they are known by family.
const foreign =
  /^--(inspect|remote-debugging|remote-allow-origins|no-|disable-|enable-|force-|ozone-|use-|proxy-|host-|log-|v=|vmodule|js-flags|trace-|high-dpi|ignore-|allow-|disk-cache|password-store|gtk-|in-process|single-process|original-process|mute-audio|hide-scrollbars|window-|auto-|field-trial|type=|time-zone|gpu|in-process-gpu|headless|unsafely-|autoplay|ssl-|test-type|enable-logging|class=|require|loader|import|expose|max-|stack-|crash|touch-|render|process-per|site-per|top-chrome|webview|disallow|lang-)/

type Values = Map<string, string | true>

const isOneOf = <T extends string>(names: readonly T[], value: string): value is T =>
  (names as readonly string[]).includes(value)

/** The value of a switch that needs one. Fails with {@link SwitchError}. */
function text(values: Values, name: string): string | undefined {
  const value = values.get(name)
  if (value === true || value === '') throw new SwitchError(`--${name} needs a value: --${name}=…`)
  return value
}

function choice<T extends string>(values: Values, name: string, names: readonly T[]): T | undefined {
  const value = text(values, name)
  if (value === undefined || isOneOf(names, value)) return value
  throw new SwitchError(`--${name}=${value} is not one of: ${names.join(', ')}`)
}

function flag(values: Values, name: string): boolean {
  const value = values.get(name)
  if (value !== undefined && value !== true) throw new SwitchError(`--${name} takes no value`)
  return value === true
}

function practiceTenant(values: Values): Switches['practiceTenant'] {
  const value = text(values, 'practice-tenant')
  if (value === undefined) return undefined
  const comma = value.indexOf(',')
  const address = comma < 0 ? value : value.slice(0, comma)
  const control = URL.canParse(address) ? new URL(address) : null
  const token = comma < 0 ? '' : value.slice(comma + 1)
  // SECURITY: practice is on this machine only; a tenant elsewhere could be the real thing or pretend to be.
  if (control?.protocol !== 'http:' || control.hostname !== '127.0.0.1' || token === '') {
    throw new SwitchError('--practice-tenant takes http://127.0.0.1:PORT/control,TOKEN as the ready line prints them')
  }
  return { control: control.href.replace(/\/$/, ''), token }
}

function practiceClock(values: Values): string | undefined {
  const value = text(values, 'practice-clock')
  if (value === undefined) return undefined
  if (!/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new SwitchError(
      `--practice-clock=${value} is not an ISO 8601 time with its zone, such as 2026-11-02T09:00:00+08:00`,
    )
  }
  return new Date(value).toISOString()
}

const known = new Set([
  'user-data-dir',
  'practice-tenant',
  'practice-clock',
  'journey',
  'device',
  'lang',
  'policy-file',
  'version',
  'diagnose',
  'forget-everything',
  'json',
])

function collect(argv: readonly string[]): Values {
  const values: Values = new Map()
  for (const argument of argv) {
    if (!argument.startsWith('--') || argument === '--') continue
    const [name = '', ...rest] = argument.slice(2).split('=')
    if (known.has(name)) values.set(name, rest.length === 0 ? true : rest.join('='))
    else if (!foreign.test(argument)) throw new SwitchError(`Unknown switch --${name}`)
  }
  return values
}

/**
 * Reads our switches from a command line. Chromium's and Node's own are passed over.
 *
 * Fails with {@link SwitchError} for an unknown switch or a value that a switch does not take; the caller prints
 * {@link switchList} and exits with 2.
 */
export function readSwitches(argv: readonly string[]): Switches {
  const values = collect(argv)
  const optional = {
    userDataDir: text(values, 'user-data-dir'),
    practiceTenant: practiceTenant(values),
    practiceClock: practiceClock(values),
    journey: choice(values, 'journey', journeyNames),
    device: choice(values, 'device', deviceNames),
    language: choice(values, 'lang', languages),
    policyFile: text(values, 'policy-file'),
  }
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  return {
    ...(given as Partial<Switches>),
    version: flag(values, 'version'),
    diagnose: flag(values, 'diagnose'),
    forgetEverything: flag(values, 'forget-everything'),
    json: flag(values, 'json'),
  }
}
