import { describe, expect, test } from 'vitest'
import { appChecks } from '../../../../main/diagnostics/checks/app-checks'
import { computerChecks } from '../../../../main/diagnostics/checks/computer-checks'
import type { Facts } from '../../../../main/diagnostics/facts'
import type { FuseStates } from '../../../../main/diagnostics/read-fuses'
import { outcomeOf, soundFacts } from './facts'

const hardened: FuseStates = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

const appWith = (changes: Partial<Facts> = {}, fuses: FuseStates = hardened) =>
  appChecks({ facts: { ...soundFacts, ...changes }, fuses: () => Promise.resolve(fuses), otherInstance: () => 'none' })

const computerWith = (changes: Partial<Facts> = {}, freeDisk = 2 ** 33, browser = 'edge.desktop\n') =>
  computerChecks({
    facts: { ...soundFacts, ...changes },
    freeDisk: () => Promise.resolve(freeDisk),
    linkBrowser: () => Promise.resolve(browser),
  })

test('on a sound workstation all is in order', async () => {
  for (const { id, run } of [...appWith(), ...computerWith()]) expect([id, (await run()).status]).toEqual([id, 'ok'])
})

describe('the app', () => {
  test.each([
    ['the package for testers', { EnableNodeCliInspectArguments: true }, 'warning', 'testable'],
    ['a fuse that is off', { OnlyLoadAppFromAsar: false }, 'failure', 'weakened'],
    ['both', { RunAsNode: true, EnableNodeCliInspectArguments: true }, 'failure', 'weakened'],
  ] as const)('%s is told by its fuses', async (_name, changes, status, finding) => {
    const outcome = await outcomeOf(appWith({}, { ...hardened, ...changes }), 'fuses')
    expect(outcome).toMatchObject({ status, finding, details: { wrong: Object.keys(changes) } })
  })

  test('from its source it has no fuses to look at', async () => {
    expect(await outcomeOf(appWith({ isPackaged: false }), 'fuses')).toMatchObject({ finding: 'not_packaged' })
  })

  test('an Electron without security fixes and a sandbox that is off are warnings', async () => {
    const checks = appWith({ versions: { ...soundFacts.versions, electron: '33.2.1' }, isSandboxed: false })
    expect(await outcomeOf(checks, 'electron')).toMatchObject({ status: 'warning', finding: 'support_ended' })
    expect(await outcomeOf(checks, 'sandbox')).toMatchObject({ status: 'warning', finding: 'off' })
  })
})

describe('the computer', () => {
  test.each([
    ['win32', '10.0.17763', 'supported'],
    ['win32', '10.0.14393', 'too_old'],
    ['win32', '6.3.9600', 'too_old'],
    ['win32', '11.0.0', 'supported'],
    ['darwin', '20.6.0', 'too_old'],
    ['darwin', '24.0.0', 'supported'],
    ['linux', '5.10.0-8-amd64', 'supported'],
    ['freebsd', '14.0', 'not_known'],
  ] as const)('%s %s is %s', async (platform, release, finding) => {
    expect(await outcomeOf(computerWith({ platform, release }), 'operating-system')).toMatchObject({ finding })
  })

  test.each([
    [{ arch: 'arm64' }, 'native'],
    [{ isTranslated: true }, 'translated'],
    [{ arch: 'ia32' }, 'not_built_for'],
  ] as const)('the processor %j is %s', async (changes, finding) => {
    expect(await outcomeOf(computerWith(changes), 'architecture')).toMatchObject({ finding })
  })

  test.each([
    [2 ** 34, 'ok', 'enough'],
    [500 * 2 ** 20, 'warning', 'little'],
    [20 * 2 ** 20, 'failure', 'none'],
  ] as const)('%i bytes of disk are %s', async (bytes, status, finding) => {
    expect(await outcomeOf(computerWith({}, bytes), 'disk-space')).toMatchObject({ status, finding })
  })

  test('displays are told with their scaling; a small one is a warning, none is not', async () => {
    const sizesOf = (width: number, height: number) => computerWith({ displays: [{ width, height, scale: 1.5 }] })
    expect(await outcomeOf(sizesOf(1366, 768), 'displays')).toMatchObject({
      finding: 'large_enough',
      details: { sizes: ['1366×768 at 150 %'] },
    })
    expect(await outcomeOf(sizesOf(1280, 720), 'displays')).toMatchObject({ status: 'warning', finding: 'small' })
    expect(await outcomeOf(sizesOf(1, 1), 'displays')).toMatchObject({ status: 'ok', finding: 'none' })
  })

  test('what is on for accessibility is named', async () => {
    const accessibility = { ...soundFacts.accessibility, screenReader: true, reducedMotion: true }
    expect(await outcomeOf(computerWith({ accessibility }), 'accessibility')).toMatchObject({
      status: 'ok',
      details: { on: ['screenReader', 'reducedMotion'] },
    })
  })

  test('without a browser for links there is a warning', async () => {
    expect(await outcomeOf(computerWith({}, 2 ** 33, '\n'), 'link-browser')).toMatchObject({ finding: 'none' })
    expect(await outcomeOf(computerWith(), 'link-browser')).toMatchObject({ details: { program: 'edge.desktop' } })
  })
})
