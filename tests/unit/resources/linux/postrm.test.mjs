// @ts-check
/** @file What a purge does as each user, seen from a program that stands where runuser would: nothing is removed, no one is asked. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inProject } from '../../../../resources/build/set-up/project.mjs'

describe.runIf(process.platform === 'linux')('on Linux', () => {
  /** @type {string} */
  let folder
  /** @type {(name: string, text: string) => void} */
  const put = (name, text) => {
    writeFileSync(path.join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  }
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'postrm-'))
    mkdirSync(path.join(folder, 'bin'))
    mkdirSync(path.join(folder, 'home', '.config', 'TechPass Companion'), { recursive: true })
    for (const name of ['rm', 'rmdir']) put(name, '')
    put('dpkg-query', 'exit 1')
    put('getent', `[ "$1" != -s ] || echo "mei:x:4242:4242::${folder}/home:/bin/sh"`)
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** @param {string} asUser What stands where runuser would. */
  const purge = (asUser) => {
    put('runuser', asUser)
    const env = { PATH: `${folder}/bin:/usr/bin:/bin`, DPKG_MAINTSCRIPT_PACKAGE: 'techpass-companion' }
    return execFileSync('/bin/sh', [inProject('resources/linux/debian/postrm'), 'purge'], { env, encoding: 'utf8' })
  }

  test('what runs as a user has neither root’s terminal nor anything else of root’s to write to', () => {
    const said = path.join(folder, 'said')
    // The sixth number is the session, the seventh its terminal.
    purge(
      `all=$(for fd in 0 1 2; do echo "$(readlink /proc/$$/fd/$fd)"; done)
      { echo "$all"; cut -d' ' -f6,7 /proc/self/stat; } >${said}`,
    )
    const lines = readFileSync(said, 'utf8').trim().split('\n')
    const [session, terminal] = (lines.pop() ?? '').split(' ')
    const [, , , ours] = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
    expect(lines).toEqual(['/dev/null', '/dev/null', '/dev/null'])
    expect(terminal).toBe('0')
    expect(session).not.toBe(ours)
  })

  test('and what it prints is not repeated', () => {
    expect(purge('echo "$1"; echo escape >&2')).toBe('')
  })

  test.each([
    [0, []],
    [10, ['the keychain of mei may keep entries']],
    [20, ['could not be removed']],
    [30, ['the keychain of mei may keep entries', 'could not be removed']],
    [124, ['what mei keeps could not be removed']],
  ])('ended with %i it says so', (code, sentences) => {
    const said = purge(`exit ${String(code)}`)
    expect(said.match(/^techpass-companion: /gm) ?? []).toHaveLength(sentences.length)
    for (const sentence of sentences) expect(said).toContain(sentence)
  })
})
