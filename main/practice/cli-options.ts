/** The switches of `npm run practice` and their values. */
export interface CliOptions {
  readonly port: number
  readonly seedFile: string | null
  readonly clock: string | null
  readonly controlToken: string | null
  readonly stateFile: string | null
  readonly random: string | null
}

/** What was typed cannot be used. `exitCode` is 2 for a switch that does not exist, 1 for a value that does not fit. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message)
  }
}

const switches = ['--port', '--seed', '--clock', '--control-token', '--state', '--random'] as const
type Switch = (typeof switches)[number]

const usage = 'Switches: --port N, --seed FILE, --clock ISO, --control-token TOKEN, --state FILE, --random SEED'

/** Reads `--name VALUE` and `--name=VALUE`. Fails with `UsageError`. */
export function parseCliOptions(args: readonly string[]): CliOptions {
  const values = readSwitches(args)
  const token = values.get('--control-token') ?? null
  if (token !== null && !/^[\w.~+/=-]{16,200}$/.test(token)) {
    throw new UsageError('--control-token takes 16 to 200 letters, digits and -._~+/=', 1)
  }
  return {
    port: portOf(values.get('--port') ?? '0'),
    seedFile: values.get('--seed') ?? null,
    clock: values.get('--clock') ?? null,
    controlToken: token,
    stateFile: values.get('--state') ?? null,
    random: randomOf(values.get('--random')),
  }
}

function randomOf(seed: string | undefined): string | null {
  if (seed !== undefined && seed.length > 200)
    throw new UsageError('--random takes a text of at most 200 characters', 1)
  return seed ?? null
}

function readSwitches(args: readonly string[]): ReadonlyMap<Switch, string> {
  const values = new Map<Switch, string>()
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = '', ...value] = arg.split('=')
    const known = switches.find((one) => one === name)
    if (known === undefined) throw new UsageError(`Unknown switch ${name.slice(0, 40)}. ${usage}`, 2)
    const given = arg.includes('=') ? value.join('=') : rest.shift()
    if (given === undefined || given === '') throw new UsageError(`${known} needs a value. ${usage}`, 1)
    values.set(known, given)
  }
  return values
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError('--port takes a number from 0 (any) to 65535', 1)
  return port
}
