// @ts-check
/** @file The archive for Linux systems without dpkg: unpacked anywhere, it runs from there. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { SetUpError } from '../../set-up/progress.mjs'
import { runQuietly } from '../../set-up/quiet-command.mjs'

/**
 * Makes the archive of the app's folder, under one folder of the archive's name.
 * The same folder and date make the same archive, to the byte. Answers its file. Fails with `SetUpError`.
 *
 * @param {{ unpacked: string, file: string, date: number }} options
 */
export async function buildTarball({ unpacked, file, date }) {
  const folder = path.basename(file, '.tar.xz')
  const { ok, output } = await runQuietly(
    'tar',
    [
      ...['--create', '--file', file, '--sort=name', `--mtime=@${date}`, '--format=gnu'],
      ...['--owner=0', '--group=0', '--numeric-owner'],
      // The number of threads changes the bytes, so it is not this machine's.
      ...['--use-compress-program=xz -1 -T2', `--transform=s,^\\.,${folder},`],
      ...['--directory', unpacked, '.'],
    ],
    { env: { ...process.env, XZ_OPT: '', XZ_DEFAULTS: '' } },
  )
  if (ok) return file
  rmSync(file, { force: true })
  throw new SetUpError(`tar failed:\n${output}`)
}
