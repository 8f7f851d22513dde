/** @file Reads one key of the Windows registry with the programs that Windows brings. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { policyPlaces } from './policy-places'
import { readRegistryText, type RegistryValue } from './registry-text'

/** One of the two places of policy in the registry. */
export interface RegistryHive {
  readonly name: 'HKLM' | 'HKCU'
  /** The values of the policy key by name; `null` when there is no such key. Fails with {@link RegistryFailure}. */
  values(): Promise<ReadonlyMap<string, RegistryValue> | null>
}

/** The registry could not be read. */
export class RegistryFailure extends Error {
  override readonly name = 'RegistryFailure'

  constructor(readonly problem: 'unreadable' | 'timed_out') {
    super(problem)
  }
}

/** How a program ended: its exit code, or that it took too long. */
export interface Ended {
  readonly code: number | 'timed_out'
  readonly stdout: string
}

/** Runs a program of Windows to its end. Never fails. */
export type RunProgram = (program: 'reg.exe' | 'powershell.exe', args: readonly string[]) => Promise<Ended>

/*
 * [Note: How the registry is read]
 *
 * Without a native module there are Windows' own programs. `reg query` prints in the console's code page, which loses names in
 * Chinese or Tamil, and its columns and `\0` are ambiguous. `reg export` writes UTF-16 in the exact grammar of .reg files,
 * is quick (some 20 ms) and needs no rights beyond reading: it is asked first.
 *
 * That it fails means that the key is missing, that its file cannot be written, or that the administrator has disabled
 * registry tools (DisableRegistryTools stops reg.exe for every purpose). Exit codes do not tell, messages are translated; so
 * it is asked for the key without a file, and then for `Software\Policies`, which always exists. Only where the one is not
 * there and the other is, there is no policy. Else PowerShell is asked, which needs no file and which the rule does not stop:
 * slow (half a second), but such workstations must not escape their policy. The command keeps to what Constrained Language
 * Mode allows, and answers character numbers, which no code page can damage.
 */

const longNames = { HKLM: 'HKEY_LOCAL_MACHINE', HKCU: 'HKEY_CURRENT_USER' } as const
const { registryKey } = policyPlaces

/** The real registry. */
export function registryHive(name: 'HKLM' | 'HKCU', run: RunProgram = runOfWindows): RegistryHive {
  return {
    name,
    async values() {
      const exported = await exportKey(name, run)
      if (exported !== null) return exported
      const isThere = async (key: string): Promise<boolean> =>
        (await run('reg.exe', ['query', `${name}\\${key}`, '/reg:64'])).code === 0
      const hasNoKey = !(await isThere(registryKey)) && (await isThere('Software\\Policies'))
      return hasNoKey ? null : askPowerShell(name, run)
    },
  }
}

/** A folder of our own for a moment; `null` where there can be none. */
async function temporaryFolder(): Promise<string | null> {
  try {
    // SECURITY: of our own making, so that nobody else can put a file where ours is looked for.
    return await mkdtemp(join(tmpdir(), 'techpass-companion-policy-'))
  } catch {
    return null
  }
}

/** `null` when there was nothing to export, it was not allowed, or it could not be written. */
async function exportKey(name: 'HKLM' | 'HKCU', run: RunProgram): Promise<ReadonlyMap<string, RegistryValue> | null> {
  const folder = await temporaryFolder()
  if (folder === null) return null
  try {
    const file = join(folder, 'policy.reg')
    // The 64-bit view, where policy is, whatever this process is.
    const { code } = await run('reg.exe', ['export', `${name}\\${registryKey}`, file, '/y', '/reg:64'])
    if (code === 'timed_out') throw new RegistryFailure('timed_out')
    if (code !== 0) return null
    const exported = await readFile(file).catch(() => null)
    if (exported === null) return null
    const text = new TextDecoder('utf-16le').decode(exported)
    const values = readRegistryText(text, `${longNames[name]}\\${registryKey}`)
    if (values === null) throw new RegistryFailure('unreadable')
    return values
  } finally {
    // One that stays does no harm.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Answers the numbers of the characters of a JSON object, or of `null`. */
const command = (name: 'HKLM' | 'HKCU'): string =>
  [
    `$ErrorActionPreference = 'Stop'`,
    `$key = 'Registry::${longNames[name]}\\${registryKey}'`,
    `if (Test-Path -LiteralPath $key) {`,
    `$json = Get-ItemProperty -LiteralPath $key | Select-Object -Property * -ExcludeProperty PSPath,PSParentPath,PSChildName,PSDrive,PSProvider | ConvertTo-Json -Compress`,
    // A key without values.
    `if ($null -eq $json) { $json = '{}' }`,
    `} else { $json = 'null' }`,
    `($json.ToCharArray() | ForEach-Object { [int]$_ }) -join ' '`,
  ].join('\n')

async function askPowerShell(
  name: 'HKLM' | 'HKCU',
  run: RunProgram,
): Promise<ReadonlyMap<string, RegistryValue> | null> {
  const { code, stdout } = await run('powershell.exe', [
    '-NoLogo',
    '-NoProfile',
    '-NonInteractive',
    '-EncodedCommand',
    Buffer.from(command(name), 'utf16le').toString('base64'),
  ])
  if (code === 'timed_out') throw new RegistryFailure('timed_out')
  if (code !== 0) throw new RegistryFailure('unreadable')
  const parsed = parseNumbers(stdout)
  if (parsed === null) return null
  if (typeof parsed !== 'object' || Array.isArray(parsed)) throw new RegistryFailure('unreadable')
  return new Map(Object.entries(parsed).map(([each, value]) => [each, valueOf(value)]))
}

function parseNumbers(numbers: string): unknown {
  try {
    return JSON.parse(String.fromCharCode(...numbers.trim().split(/\s+/).map(Number)))
  } catch {
    throw new RegistryFailure('unreadable')
  }
}

function valueOf(value: unknown): RegistryValue {
  if (typeof value === 'string') return { kind: 'REG_SZ', text: value }
  if (typeof value === 'number') return { kind: 'REG_DWORD', number: value }
  const isTexts = Array.isArray(value) && value.every((each) => typeof each === 'string')
  return isTexts ? { kind: 'REG_MULTI_SZ', texts: value } : { kind: 'other' }
}

/** How long a program may take, in milliseconds. */
const timeLimit = 5000

/** The folder of Windows' own programs; never looked up by PATH. */
function systemFolder(): string {
  const root = process.env.SystemRoot ?? ''
  // SECURITY: a folder on a drive, not a share that somebody else could offer.
  return join(/^[A-Za-z]:\\[\w\\ .-]+$/.test(root) ? root : 'C:\\Windows', 'System32')
}

const runOfWindows: RunProgram = (program, args) =>
  new Promise((resolve) => {
    const path =
      program === 'reg.exe' ? join(systemFolder(), program) : join(systemFolder(), 'WindowsPowerShell', 'v1.0', program)
    const options = { timeout: timeLimit, windowsHide: true, maxBuffer: 4 * 1024 * 1024 }
    execFile(path, args, options, (error, stdout) => {
      if (error === null) resolve({ code: 0, stdout })
      else if (error.killed === true) resolve({ code: 'timed_out', stdout })
      else resolve({ code: typeof error.code === 'number' ? error.code : 1, stdout })
    })
  })
