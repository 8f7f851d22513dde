// @ts-check
import { expect, test } from 'vitest'
import { runInForeground } from '../../../../resources/build/set-up/foreground.mjs'
import { runQuietly } from '../../../../resources/build/set-up/quiet-command.mjs'

/** @param {string} code @returns {[string, string[]]} */
const node = (code) => [process.execPath, ['-e', code]]

test('the exit code of the program in the foreground is passed on', async () => {
  expect(await runInForeground(...node('process.exit(5)'))).toEqual({ code: 5, crash: null })
})

test.skipIf(process.platform === 'win32')(
  'a signal that nobody asked for is a crash, with the shell’s exit code',
  async () => {
    expect(await runInForeground(...node('process.kill(process.pid, "SIGKILL")'))).toEqual({
      code: 137,
      crash: 'SIGKILL',
    })
  },
)

test('a program that is not there is an error, not an exit code', async () => {
  await expect(runInForeground('/no/such/program', [])).rejects.toThrow('ENOENT')
})

test('a quiet program’s words are kept, from both streams', async () => {
  const { ok, output } = await runQuietly(...node('console.log("out"); console.error("err"); process.exit(1)'))

  expect(ok).toBe(false)
  expect(output.split('\n').sort()).toEqual(['err', 'out'])
})

test('a quiet program that never ends is ended at its limit, and says so', async () => {
  expect(await runQuietly(...node('setInterval(() => {}, 1000)'), { seconds: 0.2 })).toEqual({
    ok: false,
    output: 'Ended by SIGKILL (limit: 0.2 s).',
  })
})

test('a quiet program that is not there failed', async () => {
  expect(await runQuietly('/no/such/program', [])).toMatchObject({
    ok: false,
    output: expect.stringContaining('ENOENT'),
  })
})
