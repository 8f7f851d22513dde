/** @file `--diagnose` as an administrator runs it: on any display or none, as whoever, with an environment of its own. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { EndedRun } from './launch-app'

const project = new URL('../../', import.meta.url).pathname

/** What a check of a report looks like. */
export interface ReportedCheck {
  readonly id: string
  readonly status: 'ok' | 'warning' | 'failure'
  readonly finding: string
  readonly title: string
  readonly says: string
  readonly details: Readonly<Record<string, unknown>>
}

/** A report of `--diagnose --json`. */
export interface Report {
  readonly automationContract: number
  readonly summary: Readonly<Record<string, number>>
  readonly checks: readonly ReportedCheck[]
}

/** Every name is unknown, so that nothing beyond this machine is asked wherever the test runs. */
export const offline = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'

/** Runs it; of the environment only what is given, and what a program needs to start at all. */
export function diagnose(
  switches: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<EndedRun> {
  const electron = createRequire(import.meta.url)('electron') as string
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(electron, [...sandbox, project, '--diagnose', offline, ...switches], {
    cwd: project,
    env: { PATH, HOME, DBUS_SESSION_BUS_ADDRESS: 'disabled:', ...environment },
    timeout: 20_000,
    killSignal: 'SIGKILL',
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString('utf8')))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, ...output })
    })
  })
}

/** A report as JSON. */
export async function report(
  switches: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Report> {
  const { stdout } = await diagnose(['--json', ...switches], environment)
  return JSON.parse(stdout) as Report
}

/** What came of one check. */
export function checkIn({ checks }: Report, id: string): ReportedCheck {
  const found = checks.find((each) => each.id === id)
  if (found === undefined) throw new Error(`No check ${id}`)
  return found
}
