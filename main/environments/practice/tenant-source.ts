/** @file Which practice tenant the app uses. */
import { join } from 'node:path'
import type { Log } from '../../support/log'
import type { Switches } from '../../support/switches'
import type { TenantSource } from './practice'
import { TenantProcess } from './tenant-process'

/** A tenant of our own in a process of its own, or the one that `--practice-tenant` names, which is left running. */
export function tenantFrom(
  { practiceTenant, practiceClock }: Switches,
  { program, dataFolder, log }: { readonly program: string; readonly dataFolder: string; readonly log: Log },
): TenantSource & { stop(): void } {
  if (practiceTenant !== undefined) {
    const { control, token } = practiceTenant
    return { start: () => Promise.resolve({ control, token }), stop: () => undefined }
  }
  return new TenantProcess({
    program,
    stateFile: join(dataFolder, 'practice-tenant.json'),
    log,
    ...(practiceClock === undefined ? {} : { clock: practiceClock }),
  })
}
