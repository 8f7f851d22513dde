import type { SnapshotStore } from '../../main/practice/tenant/snapshots'

/** Snapshots in memory: what would be in the file, for looking into and for starting again from. */
export function memorySnapshots(
  initial: string | null = null,
): SnapshotStore & { text(): string; asideText(): string | null } {
  let current: () => string | null = () => initial
  let aside: string | null = null
  return {
    load: () => current(),
    save: (text) => {
      current = text
    },
    setAside: () => {
      aside = current()
    },
    flush: () => Promise.resolve(),
    text: () => current() ?? '',
    asideText: () => aside,
  }
}
