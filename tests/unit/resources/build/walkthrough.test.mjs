// @ts-check
import { expect, test } from 'vitest'
import { spawnSync } from 'node:child_process'
import { inProject } from '../../../../resources/build/set-up/project.mjs'

/** @param {readonly string[]} args */
const walkthrough = (...args) =>
  spawnSync(process.execPath, [inProject('resources/build/walkthrough.mjs'), ...args], { encoding: 'utf8' })

const switches = ['--journey', '--device', '--environment', '--fault', '--lang', '--theme', '--out', '--help']

test('--help tells every switch and exit code', () => {
  const { status, stdout } = walkthrough('--help')
  expect(status).toBe(0)
  for (const each of [...switches, 'Exit 0', 'Exit 3', 'Exit 1']) expect(stdout).toContain(each)
})

test('an unknown switch is refused with the list', () => {
  const { status, stderr } = walkthrough('--colour', 'red')
  expect(status).toBe(1)
  for (const each of ['--colour', ...switches]) expect(stderr).toContain(each)
})

test.each([
  [['--theme', 'pink'], 'No theme pink'],
  [['--lang', 'fr'], 'No lang fr'],
  [['--journey', 'nowhere'], 'No journey nowhere'],
  [['--environment', 'live', '--fault', 'denied'], 'Faults are for practice'],
  [['--environment', 'live', '--journey', 'log-out'], 'In live there are'],
])('%j is refused before anything is set up', (args, complaint) => {
  const { status, stderr } = walkthrough(...args)
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(complaint) })
})
