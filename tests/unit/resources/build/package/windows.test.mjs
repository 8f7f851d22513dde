// @ts-check
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { flavourOf, readAppFolder } from '../../../../../resources/build/package/windows/app-folder.mjs'
import { nsisFiles } from '../../../../../resources/build/package/windows/nsis-files.mjs'
import { UPGRADE_CODE, windowsVersion } from '../../../../../resources/build/package/windows/product.mjs'
import { summaryInformation } from '../../../../../resources/build/package/windows/summary-information.mjs'
import { wixSource } from '../../../../../resources/build/package/windows/wix-source.mjs'
import { inProject } from '../../../../../resources/build/set-up/project.mjs'

const content = {
  folders: ['resources', 'resources/unpacked'],
  files: ['TechPass Companion.exe', 'resources/app.asar', 'resources/unpacked/a.node'].map((name) => ({
    name,
    bytes: 1,
  })),
}

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'app-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the uninstaller removes each file by its name and only folders that are empty, from the inside out', () => {
  const [, remove = ''] = nsisFiles(content, '/app').split('!macro RemoveFiles\n')

  expect(remove.trimEnd().split('\n')).toEqual([
    '  Delete /REBOOTOK "$INSTDIR\\TechPass Companion.exe"',
    '  Delete /REBOOTOK "$INSTDIR\\resources\\app.asar"',
    '  Delete /REBOOTOK "$INSTDIR\\resources\\unpacked\\a.node"',
    '  RMDir "$INSTDIR\\resources\\unpacked"',
    '  RMDir "$INSTDIR\\resources"',
    '!macroend',
  ])
})

test('the setup program removes no folder with what is in it, calls no plug-in, and touches no user’s data', () => {
  const script = readFileSync(inProject('resources/build/package/windows/installer.nsi'), 'utf8').replaceAll(
    /^\s*;.*$/gm,
    '',
  )

  expect(script).not.toMatch(/RMDir\s+\/r/i)
  expect(script).not.toMatch(/^\s*\w+::\w+/m)
  expect(script).not.toMatch(/\$(?:APPDATA|LOCALAPPDATA|PROFILE)\b/)
  expect(script).not.toContain('HKCU')
})

test('the setup program looks at where it shall install before it changes anything there', () => {
  const script = readFileSync(inProject('resources/build/package/windows/installer.nsi'), 'utf8')
  const order = ['Call refuseOtherFolder', 'Call removeFormer', 'Call makeFolder', '!insertmacro InstallFiles'].map(
    (step) => script.indexOf(`\n  ${step}\n`),
  )
  const look = /Function refuseOtherFolder\n([^]*?)\nFunctionEnd/.exec(script)?.[1] ?? ''

  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order).not.toContain(-1)
  for (const refusal of ['Call isInRoot', '${INVALID_PARAMETER}', '${FOLDER_EXISTS}']) expect(look).toContain(refusal)
})

test('all versions are one product to Windows Installer: its upgrade code is the one of the first release', () => {
  expect(UPGRADE_CODE).toBe('24ED1D56-B60D-4D87-86D6-1F2C5B8A30E7')
  expect(wixSource(content, '1.2.3')).toContain(`UpgradeCode="${UPGRADE_CODE}"`)
})

test('a version that Windows would hold for another is refused', () => {
  expect(windowsVersion('1.2.3')).toEqual({ three: '1.2.3', four: '1.2.3.0' })
  for (const version of ['1.2.3-rc.1', '1.2', '256.0.0', '1.256.0', '1.0.65536', '']) {
    expect(() => windowsVersion(version), version).toThrow('three numbers')
  }
})

test('the package code follows from what is in the package', () => {
  const of = (/** @type {string} */ contents) =>
    /\{[0-9A-F-]{36}\}/.exec(summaryInformation({ version: '1.2.3', contents, time: new Date(0) }))?.[0]

  expect(of('a')).toBe(of('a'))
  expect(of('a')).not.toBe(of('b'))
})

test('an app for Windows has its executable, and no name that an installer would take for something else', () => {
  expect(() => readAppFolder(folder)).toThrow('there is no TechPass Companion.exe')
  writeFileSync(path.join(folder, 'TechPass Companion.exe'), '')
  mkdirSync(path.join(folder, 'locales'))
  writeFileSync(path.join(folder, 'locales/ta.pak'), 'words')

  expect(readAppFolder(folder)).toEqual({
    folders: ['locales'],
    files: [
      { name: 'TechPass Companion.exe', bytes: 0 },
      { name: 'locales/ta.pak', bytes: 5 },
    ],
  })
  for (const name of ['$INSTDIR', 'a[b]', 'a"b', 'ends with a dot.']) {
    writeFileSync(path.join(folder, name), '')
    expect(() => readAppFolder(folder), name).toThrow('can carry')
    rmSync(path.join(folder, name))
  }
})

test('a link is not followed out of the app', () => {
  writeFileSync(path.join(folder, 'TechPass Companion.exe'), '')
  symlinkSync('/etc', path.join(folder, 'etc'))

  expect(() => readAppFolder(folder)).toThrow('can carry etc')
})

test('an app that does not say which flavour it is becomes no package', () => {
  mkdirSync(path.join(folder, 'resources'))
  const says = path.join(folder, 'resources/packaged.json')
  expect(() => flavourOf(folder)).toThrow('which flavour')
  writeFileSync(says, '{"flavour":"another"}')
  expect(() => flavourOf(folder)).toThrow('which flavour')
  writeFileSync(says, '{"flavour":"testable"}')
  expect(flavourOf(folder)).toMatchObject({ name: 'testable', isInstalledOnWindows: false })
})
