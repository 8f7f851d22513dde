/** @file What the packages carry, before anything is installed. */
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { contentsOf, packageIn, sha256, unpackedIn } from './built'
import { end, ran } from './commands'

/** How a fuse that is on stands in the program. */
const on = '1'.charCodeAt(0)

const flavours = [
  ['shipped', false],
  ['testable', true],
] as const

test('the same sources make the same app and the same deb, to the byte, also without a network', () => {
  expect(contentsOf(unpackedIn('again'))).toEqual(contentsOf(unpackedIn('shipped')))
  expect(sha256(packageIn('again', '.deb'))).toBe(sha256(packageIn('shipped', '.deb')))
})

test('the flavours differ in one byte of the program and in the name of the flavour, in nothing else', () => {
  const shipped = contentsOf(unpackedIn('shipped'))
  const testable = contentsOf(unpackedIn('testable'))
  expect([...testable.keys()]).toEqual([...shipped.keys()])
  const different = [...shipped.keys()].filter((name) => shipped.get(name) !== testable.get(name))
  expect(different).toEqual(['resources/packaged.json', 'techpass-companion'])

  const program = (flavour: 'shipped' | 'testable') => readFileSync(join(unpackedIn(flavour), 'techpass-companion'))
  const one = program('shipped')
  const other = program('testable')
  expect(other.length).toBe(one.length)
  expect(one.reduce((count, byte, at) => (byte === other[at] ? count : count + 1), 0)).toBe(1)
})

for (const [flavour, inspect] of flavours) {
  test(`${flavour}: every fuse is set, and only testers’ main process can be inspected`, async () => {
    const wire = await getCurrentFuseWire(join(unpackedIn(flavour), 'techpass-companion'))
    const isOn = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === on
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

  test(`${flavour}: of node_modules only keytar is inside, with the one binary of this system`, () => {
    const inside = listPackage(join(unpackedIn(flavour), 'resources/app.asar'), { isPack: false })
    const modules = inside.filter((name) => name.startsWith('/node_modules/'))
    expect(new Set(modules.map((name) => name.split('/')[2]))).toEqual(new Set(['keytar']))
    const binary = `node_modules/keytar/prebuilds/linux-${process.arch}/keytar.node`
    expect(modules.filter((name) => name.endsWith('.node'))).toEqual([`/${binary}`])
    // Where the system's loader finds it.
    const beside = contentsOf(join(unpackedIn(flavour), 'resources/app.asar.unpacked'))
    expect([...beside.keys()].filter((name) => name.includes('.'))).toEqual([binary])
  })

  test(`${flavour}: Chromium speaks the officers’ languages only, and no default app is left`, () => {
    const unpacked = unpackedIn(flavour)
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(
      ['en-GB.pak', 'en-US.pak', 'ms.pak', 'ta.pak', 'zh-CN.pak'].sort(),
    )
    expect(readdirSync(join(unpacked, 'resources')).sort()).toEqual([
      ...['THIRD-PARTY-NOTICES.txt', 'app.asar', 'app.asar.unpacked', 'packaged.json'],
    ])
  })
}

test('the deb depends on what its programs load', async () => {
  const unpacked = unpackedIn('shipped')
  const own = new Set(readdirSync(unpacked))
  const binaries = [...contentsOf(unpacked).keys()].filter((name) =>
    /^(techpass-companion|chrome_crashpad_handler|chrome-sandbox|.*\.so(\.\d)?|.*\.node)$/.test(name),
  )
  const dynamic = await ran('readelf', ['-d', ...binaries.map((name) => join(unpacked, name))])
  const needed = new Set([...dynamic.matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(([, library = '']) => library))
  const { stdout } = await end('dpkg-query', ['-S', ...[...needed].map((name) => `*/${name}`)])
  const depends = await ran('dpkg-deb', ['-f', packageIn('shipped', '.deb'), 'Depends'])
  const named = new Set(depends.trim().split(/,\s*|\s*\|\s*/))
  for (const library of needed) {
    if (own.has(library)) continue
    const owners = stdout.split('\n').filter((line) => line.endsWith(`/${library}`))
    const packages = owners.map((line) => line.split(':')[0] ?? '')
    expect(
      packages.filter((name) => named.has(name)),
      `${library} of ${packages.join(', ')}`,
    ).not.toEqual([])
  }
})

test('the archive has one folder of its own name, root’s files, in order, of one date', async () => {
  const file = packageIn('shipped', '.tar.xz')
  const listed = await ran('tar', ['--list', '--verbose', '--numeric-owner', '--full-time', '--file', file])
  const lines = listed.trimEnd().split('\n')
  const fields = lines.map((line) => line.split(/\s+/))
  expect(new Set(fields.map((each) => each[1]))).toEqual(new Set(['0/0']))
  expect(new Set(fields.map((each) => `${each[3] ?? ''} ${each[4] ?? ''}`)).size).toBe(1)
  const top = basename(file, '.tar.xz')
  expect(fields.every((each) => each[5]?.startsWith(`${top}/`))).toBe(true)
})

test('a package with an Electron past its support says so in its name', () => {
  const version = readFileSync(join(unpackedIn('shipped'), 'version'), 'utf8').trim()
  const isEnded = Number(version.split('.')[0]) < 43
  for (const ending of ['.deb', '.tar.xz'] as const)
    expect(basename(packageIn('shipped', ending)).includes('-eol-electron')).toBe(isEnded)
})
