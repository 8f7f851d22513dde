import { keyedHash } from '../tenant/secrets'
import { newToken, type Random } from '../tenant/random'

/** Remembers which wrong passwords were tried lately, so that the same one is not counted twice (field-notes A7, 50053). */
export interface WrongPasswords {
  /** Answers whether this wrong password is new for the account, and remembers it. */
  isNew(upn: string, typed: string): boolean
  forget(upn: string): void
  forgetAll(): void
}

// Smart lockout remembers the last three bad password hashes.
const remembered = 3

/** Keeps keyed hashes in memory only, under a key that dies with the process. */
export function wrongPasswordsInMemory(random: Random): WrongPasswords {
  // SECURITY: never in the state, hence never in a snapshot, an event or a log; the key is not kept anywhere.
  const key = newToken(random)
  const hashes = new Map<string, readonly string[]>()
  return {
    isNew: (upn, typed) => {
      const hash = keyedHash(key, `${upn}\n${typed}`)
      const known = hashes.get(upn) ?? []
      if (known.includes(hash)) return false
      hashes.set(upn, [...known, hash].slice(-remembered))
      return true
    },
    forget: (upn) => {
      hashes.delete(upn)
    },
    forgetAll: () => {
      hashes.clear()
    },
  }
}
