// @ts-check
/** @file How the set-up speaks: short lines on stderr, because stdout belongs to the command that is being set up. */

/**
 * Tells the person in front of the terminal what is happening, on one line.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** A set-up step that can't go on; its message says what to do next and is shown without a stack. */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError'
}

/**
 * Runs a script's body and ends the process with the exit code that it answers.
 * A `SetUpError` becomes its message on stderr and exit 1; anything else keeps its stack, because it is our mistake.
 *
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
