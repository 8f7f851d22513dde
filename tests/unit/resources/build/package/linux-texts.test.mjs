// @ts-check
import { expect, test } from 'vitest'
import { fileNames } from '../../../../../resources/build/package/file-names.mjs'
import { flavours } from '../../../../../resources/build/package/flavours.mjs'
import { control, copyright, desktopEntry } from '../../../../../resources/build/package/linux/texts.mjs'

const { shipped, testable } = flavours
const about = { version: '1.2.3', architecture: 'amd64', installedKiB: 1000 }

test('the deb has a name, a version and a size, and each flavour takes the place of the other', () => {
  const text = control({ ...about, flavour: shipped, hasEnded: false })
  expect(text).toMatch(/^Package: techpass-companion\nVersion: 1\.2\.3\nArchitecture: amd64\n/)
  expect(text).toContain('\nInstalled-Size: 1000\n')
  expect(text).toContain('\nConflicts: techpass-companion-testable\nReplaces: techpass-companion-testable\n')
  expect(control({ ...about, flavour: testable, hasEnded: false })).toContain('\nConflicts: techpass-companion\n')
})

test('its description says for whom it is not', () => {
  expect(control({ ...about, flavour: shipped, hasEnded: false })).not.toMatch(/testers|no security fixes/)
  expect(control({ ...about, flavour: testable, hasEnded: false })).toContain('flavour for testers')
  expect(control({ ...about, flavour: shipped, hasEnded: true })).toContain('no security fixes')
})

test('every line of a description is continued as Debian wants it', () => {
  const [, description = ''] = control({ ...about, flavour: testable, hasEnded: true }).split('\nDescription: ')
  const [, ...long] = description.trimEnd().split('\n')
  for (const line of long) expect(line).toMatch(/^ (\.|\S.*)$/)
})

test('menus show the flavour', () => {
  expect(desktopEntry(shipped)).toContain('\nName=TechPass Companion\n')
  expect(desktopEntry(testable)).toContain('\nName=TechPass Companion (Testable)\n')
})

test('the copyright file has the holder and the whole licence', () => {
  const text = copyright('MIT License\n\nCopyright (c) 2026 Somebody\n\nPermission is granted\n')
  expect(text).toContain('\nCopyright: 2026 Somebody\nLicense: Expat\n MIT License\n .\n')
  expect(text).toMatch(/\n Permission is granted\n$/)
})

test('the name of a file says when its Electron gets no fixes any more', () => {
  const named = { flavour: testable, version: '1.2.3' }
  expect(fileNames({ ...named, hasEnded: false }).deb).toMatch(/^techpass-companion-testable_1\.2\.3_\w+\.deb$/)
  for (const name of Object.values(fileNames({ ...named, hasEnded: true }))) expect(name).toContain('-eol-electron')
})
