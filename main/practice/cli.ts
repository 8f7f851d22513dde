/**
 * @file `npm run practice` and the app's utility process: one JSON line on stdout when ready, then nothing there.
 * SIGINT and SIGTERM end it with exit code 0. What cannot be used: one line on stderr, exit code 1 or 2.
 */
import { readFileSync } from 'node:fs'
import { parseCliOptions, UsageError, type CliOptions } from './cli-options'
import { PortError } from './http/server'
import { startPracticeTenant, type PracticeTenant } from './start-practice-tenant'
import { fileSnapshots } from './tenant/file-snapshots'
import { Refusal } from './tenant/refusals'
import { StartError } from './tenant/start-error'

function complain(line: string): void {
  process.stderr.write(`practice tenant: ${line}\n`)
}

async function start(options: CliOptions): Promise<PracticeTenant> {
  return startPracticeTenant({
    port: options.port,
    warn: complain,
    ...(options.seedFile === null ? {} : { seed: readSeed(options.seedFile) }),
    ...(options.random === null ? {} : { random: options.random }),
    ...(options.clock === null ? {} : { clock: options.clock }),
    ...(options.controlToken === null ? {} : { controlToken: options.controlToken }),
    ...(options.stateFile === null ? {} : { snapshots: fileSnapshots(options.stateFile, complain) }),
  })
}

function readSeed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new StartError(
      error instanceof SyntaxError ? `The seed ${file} is not JSON.` : `The seed ${file} cannot be read.`,
    )
  }
}

function endOnSignal(tenant: PracticeTenant): void {
  const end = (): void => {
    void tenant.close().then(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

try {
  const tenant = await start(parseCliOptions(process.argv.slice(2)))
  endOnSignal(tenant)
  process.stdout.write(`${JSON.stringify(tenant.ready)}\n`)
} catch (error) {
  const known =
    error instanceof UsageError || error instanceof PortError || error instanceof StartError || error instanceof Refusal
  complain(known ? error.message : `It cannot start (${error instanceof Error ? error.message : 'unknown'}).`)
  process.exitCode = error instanceof UsageError ? error.exitCode : 1
}
