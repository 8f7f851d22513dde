/** @file Other programs, run to their end. */
import { execFile } from 'node:child_process'

/** Whether these tests may install, make users and leave a network. */
export const isRoot = process.getuid?.() === 0

/** How a program ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a program is run with. */
export interface Running {
  readonly env?: NodeJS.ProcessEnv
  /** After this it is ended. */
  readonly seconds?: number
}

/** Runs a program and answers how it ended, whatever that was. */
export function end(
  command: string,
  args: readonly string[],
  { env = process.env, seconds = 600 }: Running = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const limits = { env, timeout: seconds * 1000, killSignal: 'SIGKILL' as const, maxBuffer: 64 * 1024 * 1024 }
    execFile(command, [...args], limits, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
      resolve({ code, stdout, stderr: error === null || code !== null ? stderr : `${stderr}${error.message}` })
    })
  })
}

/** Runs a program and answers its stdout. Fails with what it said, when it did not end well. */
export async function ran(command: string, args: readonly string[], running: Running = {}): Promise<string> {
  const { code, stdout, stderr } = await end(command, args, running)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${stdout}\n${stderr}`)
  return stdout
}
