/** @file All checks of this workstation, put together from Electron, the system and the rooms of the app. */
import { app } from 'electron'
import type { Environment } from '../../preload/contract/app'
import type { Diagnosis } from '../../preload/contract/diagnostics'
import { forkKeychain } from '../credentials/keychain-fork'
import { SystemKeychain } from '../credentials/system-keychain'
import type { Policy } from '../policy/policy'
import { neededHosts } from '../readiness/needed-hosts'
import { netHead } from '../readiness/net-head'
import type { Log } from '../support/log'
import type { Check } from './check'
import { appChecks } from './checks/app-checks'
import { computerChecks } from './checks/computer-checks'
import { dataChecks } from './checks/data-checks'
import { keychainCheck } from './checks/keychain-check'
import { networkChecks, type NotAsked } from './checks/network-checks'
import { policyChecks } from './checks/policy-checks'
import { practiceChecks } from './checks/practice-checks'
import { electronFacts, linkBrowser, privacyHere, proxyFor, runsWith } from './electron-facts'
import { freeBytes } from './folders'
import { readFuses } from './read-fuses'
import { runChecks } from './run-checks'
import { isSecretServiceLocked } from './secret-service-locked'

/** What is looked at, and who asks. */
export interface Workstation {
  readonly dataFolder: string
  readonly policy: Policy
  readonly environment: Environment
  /** `command-line`: an administrator, who wants to know of live also where practice is chosen. */
  readonly askedBy: 'command-line' | 'window'
  readonly practiceProgram: string
  readonly keychainProgram: string
}

/** Start, answer and end of the command line are three seconds together; this is what the checks have of them. */
const limitMs = 1300
/** So that what is known of the hosts is known in time. */
const hostLimitMs = 1100
const keychainLimitMs = 1000

const silence = (): void => undefined
/** A question of ours is no event of the officer's. */
const silent: Log = { file: '', error: silence, warn: silence, info: silence }

/** Runs all checks at once and answers what came of them, redacted. Takes 1.3 seconds at most (start and end come on top) and never fails. */
export async function diagnoseWorkstation(workstation: Workstation): Promise<Diagnosis> {
  const { keychainProgram } = workstation
  const keychain = new SystemKeychain({
    fork: () => forkKeychain(keychainProgram),
    log: silent,
    limitMs: keychainLimitMs,
  })
  const privacy = privacyHere()
  try {
    const results = await runChecks(checksOf(workstation, keychain, privacy.tidy), limitMs)
    return { generatedAt: new Date().toISOString(), checks: results.map(privacy.diagnostic) }
  } finally {
    keychain.end()
  }
}

function checksOf(
  { dataFolder, policy, environment, askedBy, practiceProgram }: Workstation,
  keychain: SystemKeychain,
  tidy: (path: string) => string,
): readonly Check[] {
  const facts = electronFacts()
  const { platform, now } = facts
  return [
    ...appChecks({
      facts,
      fuses: () => readFuses(app.getPath('exe')),
      otherInstance: () => (askedBy === 'window' ? 'this_one' : runsWith(dataFolder) ? 'running' : 'none'),
    }),
    ...computerChecks({ facts, freeDisk: () => freeBytes(dataFolder), linkBrowser }),
    ...networkChecks({
      hosts: neededHosts({ techpassIssuer: policy.get('techpassIssuer'), wogIssuer: policy.get('wogIssuer') }),
      notAsked: whyNotAsked(policy, environment, askedBy),
      areInUse: environment === 'live',
      head: (url, signal) => netHead()(url, signal),
      proxyFor,
      limitMs: hostLimitMs,
    }),
    ...policyChecks(policy),
    ...dataChecks({ dataFolder, tidy, now, platform }),
    keychainCheck({ keychain, isLocked: () => isSecretServiceLocked(platform) }),
    ...practiceChecks({ program: practiceProgram, isAllowed: policy.get('practiceAllowed') }),
  ]
}

/** SECURITY: in practice nothing leaves this computer, unless an administrator asks for it by name. */
function whyNotAsked(policy: Policy, environment: Environment, askedBy: Workstation['askedBy']): NotAsked | null {
  if (!policy.get('liveAllowed') || policy.lockedValues().environment === 'practice') return 'only_practice'
  return askedBy === 'window' && environment === 'practice' ? 'in_practice' : null
}
