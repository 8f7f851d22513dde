import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPolicy } from '../../../../main/policy/open-policy'
import { until } from '../../../support/until'
import { quietLog } from '../settings/quiet-log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-policy-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

// Windows takes no policy from a file.
test.runIf(process.platform !== 'win32')('the log obeys policy from the start, and each change of it', async () => {
  const policyFile = join(folder, 'policy.json')
  const say = (logLevel?: string) => {
    writeFileSync(policyFile, JSON.stringify({ logLevel }), { mode: 0o600 })
  }
  const levels: string[] = []
  const log = { ...quietLog(), keepFrom: (level: string) => levels.push(level) }
  say('error')
  const policy = await openPolicy({} as never, { policyFile }, log)
  expect(levels).toEqual(['error'])
  say('warn')
  await until(() => {
    expect(levels.at(-1)).toBe('warn')
  })
  say()
  await until(() => {
    expect(levels.at(-1)).toBe('info')
  })
  policy.close()
})
