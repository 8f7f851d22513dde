import { expect, test } from 'vitest'
import { parseCliOptions } from '../../../../main/practice/cli-options'

test('without switches: any port, the default seed, the machine’s clock, a token of its own, chance, no state file', () => {
  const nothing = { seedFile: null, clock: null, controlToken: null, random: null, stateFile: null }
  expect(parseCliOptions([])).toEqual({ port: 0, ...nothing })
})

test('both ways of writing a value; the last one counts', () => {
  const options = parseCliOptions(['--port', '80', '--port=8080', '--seed', 'a=b.json', '--state=x=y'])
  expect(options).toMatchObject({ port: 8080, seedFile: 'a=b.json', stateFile: 'x=y' })
})

test.each([
  [['--prot', '1'], 2],
  [['8080'], 2],
  [['--port'], 1],
  [['--port='], 1],
  [['--port', '-1'], 1],
  [['--port', '1.5'], 1],
  [['--control-token', 'has spaces in it, and more'], 1],
])('%j is refused with exit code %i', (args, exitCode) => {
  expect(() => parseCliOptions(args)).toThrow(expect.objectContaining({ exitCode }))
})
