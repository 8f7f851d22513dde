/** @file "Check this workstation" from its real parts, beside secrets: a log that somebody has written them into, and a keychain full of them. */
import { keychainCheck } from '../../../main/diagnostics/checks/keychain-check'
import { DiagnosticsService } from '../../../main/diagnostics/diagnostics-service'
import { privacyOf } from '../../../main/diagnostics/privacy'
import { runChecks } from '../../../main/diagnostics/run-checks'
import type { KeychainAccount } from '../../../main/credentials/keychain'
import { FakeKeychain } from '../main/credentials/fake-keychain'
import { canaries } from './canaries'

/** The service; nobody says where to save. */
export function canaryDiagnostics(): DiagnosticsService {
  const keychain = new FakeKeychain()
  void keychain.set('practice/password/diagnostics' satisfies KeychainAccount, canaries.savedPassword)
  const privacy = privacyOf({ home: '/home/officer', user: 'officer', computer: 'gsib' })
  return new DiagnosticsService({
    diagnose: async () => ({
      generatedAt: '1970-01-01T00:00:45.000Z',
      checks: await runChecks([keychainCheck({ keychain, isLocked: () => Promise.resolve(null) })], 1000),
    }),
    privacy: () => privacy,
    head: () => ({}),
    logFolder: '/nowhere',
    askWhere: () => Promise.resolve(null),
  })
}
