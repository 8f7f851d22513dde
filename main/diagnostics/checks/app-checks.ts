/** @file What runs here. */
import { electronSupport } from '../electron-support'
import type { Facts } from '../facts'
import { check, failure, ok, warning, type Check } from '../check'
import type { FuseStates } from '../read-fuses'

/** What these checks look at. */
export interface AppChecksOptions {
  readonly facts: Facts
  /** The fuses of this program. */
  readonly fuses: () => Promise<FuseStates>
  /** Whether another one runs with the same data folder; `this_one` when that is who asks. */
  readonly otherInstance: () => 'none' | 'running' | 'this_one'
}

/** As `electron-builder.yml` has them: how a package is hardened. */
const hardened: FuseStates = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
}

/** The one fuse in which the flavour for testers differs. */
const testersFuse = 'EnableNodeCliInspectArguments'

/** The checks of the app itself. */
export function appChecks({ facts, fuses, otherInstance }: AppChecksOptions): readonly Check[] {
  const { version, versions, isPackaged } = facts
  return [
    check('app-version', () => ok('known', { version })),
    check('automation-contract', () => ok('known', { automationContract: facts.automationContract })),
    check('electron', () => supportOf(versions.electron, facts.now)),
    check('chromium', () => ok('known', { version: versions.chromium })),
    check('node', () => ok('known', { version: versions.node })),
    check('packaging', () => ok(isPackaged ? 'packaged' : 'from_source', { packaged: isPackaged })),
    check('fuses', async () => (isPackaged ? judgeFuses(await fuses()) : ok('not_packaged'))),
    check('sandbox', () => (facts.isSandboxed ? ok('on') : warning('off'))),
    check('other-instance', () => {
      const found = otherInstance()
      return ok(found, { running: found !== 'none' })
    }),
  ]
}

function supportOf(version: string, now: Date) {
  const support = electronSupport(version, now)
  switch (support.state) {
    case 'supported':
      return ok('supported', { version, until: support.until })
    case 'ends_soon':
      return warning('support_ends', { version, until: support.until })
    case 'ended':
      return warning('support_ended', { version, until: support.until })
    case 'not_in_the_list':
      return ok('not_in_the_list', { version, asOf: support.asOf })
    default:
      return support satisfies never
  }
}

function judgeFuses(fuses: FuseStates) {
  const others = Object.entries(hardened).filter(([name, wanted]) => fuses[name] !== wanted)
  const wrong = others.map(([name]) => name)
  if (wrong.length === 0) return ok('hardened', { wrong })
  return wrong.every((name) => name === testersFuse) ? warning('testable', { wrong }) : failure('weakened', { wrong })
}
