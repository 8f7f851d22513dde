// @ts-check
/** @file The Windows packages, made by the tools that make the real ones, and opened. What they carry: windows-app.spec.mjs. */
import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ICON_SIZES } from '../../resources/build/package/windows/icon-file.mjs'
import { buildWindowsInstallers } from '../../resources/build/package/windows/index.mjs'
import { inProject } from '../../resources/build/set-up/project.mjs'
import { msiProperties, msiTable } from './msi-tables.mjs'
import { iconSizesOf, resourceOf, versionOf } from './program-resources.mjs'
import { outputOf, run } from './run-tool.mjs'
import { makeWindowsApp } from './windows-stand-in.mjs'

const time = new Date('2026-01-02T03:04:06Z')
const upgradeCode = '{24ED1D56-B60D-4D87-86D6-1F2C5B8A30E7}'
/** @type {string} */
let work
/** @type {string} */
let app
/** @type {string[]} */
let names
/** @type {string} */
let setup
/** @type {string} */
let msi
/** @type {string} */
let zip

test.beforeAll(async () => {
  work = mkdtempSync(path.join(os.tmpdir(), 'windows-packages-'))
  app = await makeWindowsApp(work, { flavour: 'shipped', version: '1.2.3', time })
  names = filesIn(app)
  await build('dist', '1.2.3')
  const file = (/** @type {string} */ ending) => path.join(work, 'dist', `techpass-companion_1.2.3_x64${ending}`)
  setup = file('-setup.exe')
  msi = file('.msi')
  zip = file('-portable.zip')
})
test.afterAll(() => rmSync(work, { recursive: true, force: true }))

/**
 * @param {string} dist
 * @param {string} version
 */
function build(dist, version) {
  return buildWindowsInstallers({ unpacked: app, dist: path.join(work, dist), version, time })
}

/** @param {string} archive */
function unpack(archive) {
  const folder = mkdtempSync(path.join(work, 'unpacked-'))
  run('7z', ['x', '-y', `-o${folder}`, archive])
  return folder
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort()
}

test('three packages are made, and nothing half-built is left beside them', () => {
  expect(filesIn(path.join(work, 'dist'))).toEqual(
    ['-portable.zip', '-setup.exe', '.msi'].map((ending) => `techpass-companion_1.2.3_x64${ending}`),
  )
})

test('the same app and version make the same bytes, wherever and whenever they are built', async () => {
  const zone = process.env['TZ']
  process.env['TZ'] = 'Asia/Singapore'
  try {
    cpSync(app, path.join(work, 'copied'), { recursive: true })
    utimesSync(path.join(work, 'copied/ffmpeg.dll'), 1_000_000_000, 1_000_000_000)
    await buildWindowsInstallers({
      unpacked: path.join(work, 'copied'),
      dist: path.join(work, 'again'),
      version: '1.2.3',
      time,
    })
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
  const sums = (/** @type {string} */ dist) =>
    filesIn(path.join(work, dist)).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(work, dist, name)))
        .digest('hex'),
    ])

  expect(sums('again')).toEqual(sums('dist'))
})

test.describe('the setup program', () => {
  test('carries the app and its uninstaller, and no plug-in that would be loaded from a temporary folder', () => {
    const folder = unpack(setup)

    expect(filesIn(folder)).toEqual([...names, 'Uninstall TechPass Companion.exe'].sort())
    for (const name of names) {
      expect(readFileSync(path.join(folder, name)).equals(readFileSync(path.join(app, name))), name).toBe(true)
    }
  })

  test('says what it is and which version', () => {
    const version = versionOf(setup)

    expect(version).toMatchObject({
      FILEVERSION: '1,2,3,0',
      ProductName: 'TechPass Companion',
      FileDescription: 'TechPass Companion installer',
      ProductVersion: '1.2.3',
      CompanyName: 'The TechPass Companion contributors',
    })
  })

  for (const which of ['the setup program', 'its uninstaller']) {
    test(`${which} asks Windows for an administrator, and has the Companion’s icon`, () => {
      const file = which === 'the setup program' ? setup : path.join(unpack(setup), 'Uninstall TechPass Companion.exe')

      expect(resourceOf(file, 'MANIFEST/1').toString()).toContain('level="requireAdministrator"')
      expect(iconSizesOf(file, 103)).toEqual([...ICON_SIZES])
    })
  }
})

test.describe('the MSI package', () => {
  test('is this version of the product, for all users of a 64-bit Windows', () => {
    expect(msiProperties(msi)).toMatchObject({
      ProductName: 'TechPass Companion',
      ProductVersion: '1.2.3',
      Manufacturer: 'The TechPass Companion contributors',
      UpgradeCode: upgradeCode,
      ALLUSERS: '1',
      ARPNOMODIFY: '1',
      ARPPRODUCTICON: 'icon.ico',
    })
    const icon = readFileSync(inProject('resources/windows/icon.ico'))
    expect(outputOf('msiinfo', ['extract', msi, 'Icon.icon.ico'])).toEqual(icon)
    expect(run('msiinfo', ['suminfo', msi])).toContain('Template: x64;1033')
    expect(msiTable(msi, 'Directory')).toContainEqual({
      Directory: 'INSTALLDIR',
      Directory_Parent: 'ProgramFiles64Folder',
      DefaultDir: 'TechPass Companion',
    })
  })

  test('upgrades what is older, and says why it does not replace what is newer or from the setup program', () => {
    const [older, newer] = msiTable(msi, 'Upgrade')

    expect(older).toMatchObject({ UpgradeCode: upgradeCode, VersionMin: '', VersionMax: '1.2.3' })
    expect(newer).toMatchObject({ UpgradeCode: upgradeCode, VersionMin: '1.2.3', VersionMax: '', Attributes: '2' })
    expect(msiTable(msi, 'InstallExecuteSequence').map((row) => row['Action'])).toContain('RemoveExistingProducts')
    const conditions = new Map(msiTable(msi, 'LaunchCondition').map((row) => [row['Condition'], row['Description']]))
    expect(conditions.get('NOT WIX_DOWNGRADE_DETECTED')).toContain('newer version')
    expect(conditions.get('Installed OR NOT OTHERINSTALLER = "nsis"')).toContain('setup program')
    // Else an upgrade would keep files whose version it does not know, and then remove them.
    expect(msiProperties(msi)['REINSTALLMODE']).toBe('amus')
  })

  test('a new version is another product of the same family whose files keep their identity', async () => {
    await build('next', '1.2.4')
    const next = path.join(work, 'next/techpass-companion_1.2.4_x64.msi')

    expect(msiProperties(next)['UpgradeCode']).toBe(msiProperties(msi)['UpgradeCode'])
    expect(msiProperties(next)['ProductCode']).not.toBe(msiProperties(msi)['ProductCode'])
    expect(packageCode(next)).not.toBe(packageCode(msi))
    expect(msiTable(next, 'Component')).toEqual(msiTable(msi, 'Component'))
  })

  test('carries the app: one 64-bit component for each file', () => {
    const folder = path.join(work, 'from-msi')
    mkdirSync(folder)
    run('msiextract', ['-C', folder, msi])

    const [root = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('TechPass Companion.exe'))
      .map((name) => path.join(folder, path.dirname(name)))
    expect(filesIn(root)).toEqual(names)
    for (const name of names) {
      expect(readFileSync(path.join(root, name)).equals(readFileSync(path.join(app, name))), name).toBe(true)
    }
    const components = msiTable(msi, 'Component')
    expect(components).toHaveLength(names.length)
    expect(components.map((row) => Number(row['Attributes']) & 256)).toEqual(names.map(() => 256))
    expect(new Set(components.map((row) => row['ComponentId'])).size).toBe(names.length)
  })

  test('has a Start menu entry that is not advertised, and none elsewhere', () => {
    const [shortcut, ...others] = msiTable(msi, 'Shortcut')
    const executable = msiTable(msi, 'File').find((row) => row['FileName'] === 'TechPass Companion.exe')

    expect(others).toEqual([])
    // Of an advertised one the target is a feature, without brackets.
    expect(shortcut).toMatchObject({
      Directory_: 'ProgramMenuFolder',
      Name: 'TechPass Companion',
      Target: `[#${executable?.['File'] ?? ''}]`,
    })
  })

  test('writes for detection rules what is installed, and from which package', () => {
    const values = msiTable(msi, 'Registry').map((row) => [row['Root'], row['Key'], row['Name'], row['Value']])

    expect(values).toEqual([
      ['2', 'Software\\TechPass Companion', 'Version', '[ProductVersion]'],
      ['2', 'Software\\TechPass Companion', 'InstallLocation', '[INSTALLDIR]'],
      ['2', 'Software\\TechPass Companion', 'Installer', 'msi'],
    ])
  })

  /** @param {string} file */
  function packageCode(file) {
    return /UUID\): (\{.*\})/.exec(run('msiinfo', ['suminfo', file]))?.[1]
  }
})

test('the portable zip has all in one folder and litters nothing', () => {
  const folder = unpack(zip)

  expect(readdirSync(folder)).toEqual(['TechPass Companion 1.2.3'])
  expect(filesIn(path.join(folder, 'TechPass Companion 1.2.3'))).toEqual(names)
})

test('what is asked to be signed is: the app, the uninstaller, and both packages that install', async () => {
  const list = path.join(work, 'signed.txt')
  await buildWindowsInstallers({
    unpacked: app,
    dist: path.join(work, 'signed'),
    version: '1.2.3',
    time,
    sign: `echo >>"${list}"`,
  })

  const signed = readFileSync(list, 'utf8').trim().split('\n')
  expect(signed).toHaveLength(4)
  expect(signed[0]).toMatch(/TechPass Companion\.exe$/)
  expect(signed.some((file) => file.endsWith('_x64-setup.exe.part'))).toBe(true)
  expect(signed.some((file) => file.endsWith('_x64.msi.part'))).toBe(true)
})

test('without an app for Windows it says so of every package, and makes none', async () => {
  const answers = await buildWindowsInstallers({ unpacked: null, dist: path.join(work, 'none'), version: '1.2.3' })

  expect(answers.map((answer) => 'missing' in answer && answer.kind)).toEqual(['setup', 'msi', 'zip'])
  expect(answers.every((answer) => 'why' in answer && answer.why.includes('no Windows Electron'))).toBe(true)
  expect(existsSync(path.join(work, 'none'))).toBe(false)
})
