// @ts-check
/** @file The app for Windows, as every package of it carries it: what Windows shows of it, and how it is hardened. */
import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { ICON_SIZES } from '../../resources/build/package/windows/icon-file.mjs'
import { buildWindowsInstallers } from '../../resources/build/package/windows/index.mjs'
import { iconSizesOf, resourceOf, versionOf } from './program-resources.mjs'
import { makeWindowsApp } from './windows-stand-in.mjs'

const time = new Date('2026-01-02T03:04:06Z')
const version = '1.2.3'
const program = 'TechPass Companion.exe'
/** @type {string} */
let work
/** @type {string} */
let shipped
/** @type {string} */
let testable

test.beforeAll(async () => {
  work = mkdtempSync(path.join(os.tmpdir(), 'windows-app-'))
  shipped = await makeWindowsApp(work, { flavour: 'shipped', version, time })
  testable = await makeWindowsApp(work, { flavour: 'testable', version, time })
})
test.afterAll(() => rmSync(work, { recursive: true, force: true }))

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

test('Task Manager and the file’s properties say TechPass Companion, its version and its makers, and nothing of Electron', () => {
  const shown = versionOf(path.join(shipped, program))

  expect(shown).toMatchObject({
    FILEVERSION: '1,2,3,0',
    FileVersion: version,
    ProductName: 'TechPass Companion',
    FileDescription: 'TechPass Companion',
    InternalName: 'TechPass Companion',
    CompanyName: 'The TechPass Companion contributors',
    LegalCopyright: 'Released under the MIT licence.',
  })
  expect(JSON.stringify(shown)).not.toMatch(/Electron|GitHub/)
})

test('its icon is the Companion’s in every size, and it asks for no administrator', () => {
  const file = path.join(shipped, program)

  expect(iconSizesOf(file, 1)).toEqual([...ICON_SIZES])
  expect(resourceOf(file, 'MANIFEST/1').toString()).toContain('level="asInvoker"')
})

test('what Electron holds the archive against is written into the program: the hash of this archive, of no other', () => {
  const archive = path.join(shipped, 'resources/app.asar')
  const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')

  // https://www.electronjs.org/docs/latest/tutorial/asar-integrity
  expect(JSON.parse(resourceOf(path.join(shipped, program), 'INTEGRITY/ELECTRONASAR').toString())).toEqual([
    { file: 'resources\\app.asar', alg: 'SHA256', value: hash },
  ])
})

for (const [flavour, inspect] of /** @type {const} */ ([
  ['shipped', false],
  ['testable', true],
])) {
  test(`${flavour}: every fuse is set, also after all else was written into the program`, async () => {
    const wire = await getCurrentFuseWire(path.join(flavour === 'shipped' ? shipped : testable, program))
    const isOn = (/** @type {FuseV1Options} */ fuse) => Number(wire[fuse]) === '1'.charCodeAt(0)

    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      browserSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      ...{ runAsNode: false, cookieEncryption: true, nodeOptions: false, inspect, asarIntegrity: true },
      ...{ onlyFromAsar: true, browserSnapshot: false, filePrivileges: false },
    })
  })
}

test('of node_modules only keytar goes along, with the one binary of Windows', () => {
  const binary = 'node_modules/keytar/prebuilds/win32-x64/keytar.node'
  const inside = listPackage(path.join(shipped, 'resources/app.asar'), { isPack: false })
  const modules = inside.filter((name) => name.startsWith('/node_modules/'))

  expect(new Set(modules.map((name) => name.split('/')[2]))).toEqual(new Set(['keytar']))
  expect(modules.filter((name) => name.endsWith('.node'))).toEqual([`/${binary}`])
  expect(filesIn(path.join(shipped, 'resources'))).toEqual(
    ['THIRD-PARTY-NOTICES.txt', 'app.asar', `app.asar.unpacked/${binary}`, 'packaged.json'].sort(),
  )
  expect(readdirSync(path.join(shipped, 'locales'))).toEqual(['en-GB.pak'])
})

test('the flavours differ in one byte of the program and in the name of the flavour, in nothing else', () => {
  const one = readFileSync(path.join(shipped, program))
  const other = readFileSync(path.join(testable, program))
  const read = (/** @type {string} */ folder, /** @type {string} */ name) => readFileSync(path.join(folder, name))

  expect(filesIn(testable)).toEqual(filesIn(shipped))
  expect(filesIn(shipped).filter((name) => !read(shipped, name).equals(read(testable, name)))).toEqual(
    [program, 'resources/packaged.json'].sort(),
  )
  expect(other.length).toBe(one.length)
  expect(one.reduce((count, byte, at) => (byte === other[at] ? count : count + 1), 0)).toBe(1)
})

test('the flavour for testers gets no installer, which Windows would put in the place of what officers have', async () => {
  const dist = path.join(work, 'dist')
  const answers = await buildWindowsInstallers({ unpacked: testable, dist, version, time })

  expect(filesIn(dist)).toEqual([`techpass-companion-testable_${version}_x64-portable.zip`])
  expect(answers.flatMap((answer) => ('missing' in answer ? [answer.kind] : []))).toEqual(['setup', 'msi'])
})
