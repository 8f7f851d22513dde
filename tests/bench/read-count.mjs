// @ts-check
import { SetUpError } from '../../resources/build/set-up/progress.mjs'

/**
 * Reads `--NAME=N` off the command line. Fails with `SetUpError` when it is not a number of times.
 *
 * @param {string} name
 * @param {number} otherwise
 */
export function readCount(name, otherwise) {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))
  if (given === undefined) return otherwise
  const count = Number(given.slice(`--${name}=`.length))
  if (!Number.isInteger(count) || count < 1)
    throw new SetUpError(`--${name} takes a whole number from 1, as in --${name}=${otherwise}`)
  return count
}
