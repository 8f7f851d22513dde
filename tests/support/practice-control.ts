import type { FaultsTold } from '../../main/practice/control/fault-control'
import { TenantControl } from '../kit/tenant-control'

export type { AnyEvent } from '../kit/tenant-events'

/** The tenant's control service, of which the tests of the tenant also ask what it refuses. */
export class PracticeControl extends TenantControl {
  override async faults(change: object = {}): Promise<FaultsTold> {
    return this.call('POST', '/faults', change)
  }
}
