/** @file Which practice tenant the app uses. */
import { join } from 'node:path'
import type { Log } from '../../support/log'
import type { Switches } from '../../support/switches'
import type { TenantSource } from './practice'
import { TenantClient } from './tenant-client'
import { TenantProcess } from './tenant-process'

/** A tenant of our own in a process of its own, or the one that `--practice-tenant` names, which is left running. */
export function tenantFrom(
  { practiceTenant, practiceClock }: Switches,
  { program, dataFolder, log }: { readonly program: string; readonly dataFolder: string; readonly log: Log },
): TenantSource & { stop(): Promise<void> } {
  if (practiceTenant !== undefined) {
    let clockIsSet = false
    return {
      isOurs: false,
      start: async () => {
        if (practiceClock !== undefined && !clockIsSet) {
          await new TenantClient(practiceTenant.control, practiceTenant.token).setClock(practiceClock)
          clockIsSet = true
        }
        return practiceTenant
      },
      stop: () => Promise.resolve(),
    }
  }
  return new TenantProcess({
    program,
    stateFile: join(dataFolder, 'practice-tenant.json'),
    log,
    ...(practiceClock === undefined ? {} : { clock: practiceClock }),
  })
}
