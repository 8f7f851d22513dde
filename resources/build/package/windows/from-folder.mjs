// @ts-check
/**
 * @file `node resources/build/package/windows/from-folder.mjs APP_FOLDER DIST`: the Windows packages from an app that was unpacked
 * elsewhere, as the workflow does; their names on stdout. Signs them with WINDOWS_SIGN_COMMAND if that is set.
 */
import '../../set-up/node-version.mjs'
import { readFileSync } from 'node:fs'
import { SetUpError, runScript, say } from '../../set-up/progress.mjs'
import { inProject } from '../../set-up/project.mjs'
import { sourceDate } from '../source-date.mjs'
import { buildWindowsInstallers } from './index.mjs'

await runScript(async () => {
  const [unpacked, dist] = process.argv.slice(2)
  if (unpacked === undefined || dist === undefined)
    throw new SetUpError('Say which folder the app is in, and where to put the packages.')
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const sign = process.env['WINDOWS_SIGN_COMMAND']
  const time = new Date(sourceDate() * 1000)
  const answers = await buildWindowsInstallers({ unpacked, dist, version, time, ...(sign ? { sign } : {}) })
  for (const answer of answers) {
    if ('missing' in answer) say(`Not built: ${answer.kind}: ${answer.why}`)
    else process.stdout.write(`${answer.file}\n`)
  }
  return answers.some((answer) => 'missing' in answer) ? 1 : 0
})
