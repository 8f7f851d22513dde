/** @file Policy as this system has it, with what obeys it by itself. */
import type { BrowserWindow } from 'electron'
import type { OpenedLog } from '../support/log'
import type { Switches } from '../support/switches'
import { hearGroupPolicy } from './hear-group-policy'
import { Policy } from './policy'
import { systemSources } from './system-sources'

/** Reads it and follows it, from the level of the log to Windows' own signs of change. Never fails. */
export async function openPolicy(
  window: BrowserWindow,
  switches: Pick<Switches, 'policyFile'>,
  log: OpenedLog,
): Promise<Policy> {
  const policy = await Policy.open(systemSources({ platform: process.platform, policyFile: switches.policyFile }), log)
  hearGroupPolicy(window, policy)
  policy.follow(() => {
    log.keepFrom(policy.get('logLevel'))
  })
  return policy
}
