import type { PolicySource, Reading } from '../../../../main/policy/policy-source'

/** A source that says what a test wants. */
export interface FakeSource extends PolicySource {
  reading: Reading
  /** Tells those who follow, as if it had changed. */
  readonly tell: () => void
}

/** A source with these values; with none it is absent. */
export function fakeSource(
  name: string,
  rank: 'machine' | 'user',
  values?: Readonly<Record<string, unknown>>,
): FakeSource {
  const listeners = new Set<() => void>()
  const source: FakeSource = {
    name,
    rank,
    reading: values === undefined ? { state: 'absent' } : reads(values),
    read: () => Promise.resolve(source.reading),
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: () => {
      for (const listener of listeners) listener()
    },
  }
  return source
}

/** A reading of these values. */
export const reads = (values: Readonly<Record<string, unknown>>): Reading => ({
  state: 'read',
  values: new Map(Object.entries(values)),
})
