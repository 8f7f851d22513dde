// @ts-check
/** @file The date that every packaged file carries, so that the same sources make the same packages. */
import { spawnSync } from 'node:child_process'
import { root } from '../set-up/project.mjs'

/** Where there is no history, as in an archive of the sources: 2020-01-01. */
const withoutHistory = 1_577_836_800

/**
 * Answers seconds since 1970: `SOURCE_DATE_EPOCH` if given, else the date of the last commit.
 *
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function sourceDate() {
  const given = process.env['SOURCE_DATE_EPOCH']
  if (given !== undefined && /^\d+$/.test(given)) return Number(given)
  const { status, stdout } = spawnSync('git', ['-C', root, 'log', '-1', '--format=%ct'], { encoding: 'utf8' })
  return status === 0 && /^\d+$/.test(stdout.trim()) ? Number(stdout.trim()) : withoutHistory
}
