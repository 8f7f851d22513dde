export { TenantControl as PracticeControl } from '../kit/tenant-control'
export type { AnyEvent } from '../kit/tenant-events'
