import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileSnapshots } from '../../../../main/practice/tenant/file-snapshots'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshots-'))
})
afterAll(() => rm(folder, { recursive: true }))

function store(name: string) {
  const warnings: string[] = []
  return {
    file: join(folder, name),
    warnings,
    snapshots: fileSnapshots(join(folder, name), (line) => warnings.push(line)),
  }
}

test('many changes of one tick are written once, with the last text', async () => {
  const { file, snapshots } = store('ticks.json')
  let written = 0
  for (let count = 1; count <= 100; count += 1) {
    snapshots.save(() => {
      written += 1
      return String(count)
    })
  }
  await snapshots.flush()
  expect([written, await readFile(file, 'utf8'), snapshots.load()]).toEqual([1, '100', '100'])
  expect(await readdir(folder)).toEqual(['ticks.json'])
})

test('the file is for its owner only, also when a draft lay about for everybody', async () => {
  const { file, snapshots } = store('mode.json')
  await writeFile(`${file}.new`, 'old')
  await chmod(`${file}.new`, 0o666)
  snapshots.save(() => 'text')
  await snapshots.flush()
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('a file that cannot be written costs a warning, not the tenant', async () => {
  const { snapshots, warnings } = store('missing-folder/state.json')
  snapshots.save(() => 'text')
  await snapshots.flush()
  expect(warnings).toHaveLength(1)
  expect(snapshots.load()).toBeNull()
})
