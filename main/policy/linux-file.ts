/** @file Policy in a file that only an administrator can have written. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { policyPlaces } from './policy-places'
import type { PolicySource, Reading, SourceProblem } from './policy-source'
import { pathsTo, watchFile } from './watch-file'

/** Which file it is. */
export interface PolicyFileOptions {
  /** For the log and diagnostics; the path unless it says something else. */
  readonly name?: string
  readonly rank?: 'machine' | 'user'
  readonly path?: string
  /** The user whom the file must belong to; its folders may also be root's. Root, but in tests that are not run by root. */
  readonly owner?: number
}

/** The longest file that is read, in bytes. */
const longestFile = 64 * 1024

/** Something about the file is not as it must be. */
class Refusal extends Error {
  constructor(readonly problem: SourceProblem) {
    super(problem)
  }
}

/** Policy from a JSON file; one that others could have written is refused. */
export function policyFile({
  path = policyPlaces.linuxFile,
  name = path,
  rank = 'machine',
  owner = 0,
}: PolicyFileOptions = {}): PolicySource {
  const file = resolve(path)
  return {
    name,
    rank,
    read: async () => {
      const reading = readPolicyFile(file, owner)
      if (reading.state !== 'refused' || reading.problem !== 'not_json') return reading
      // Perhaps it is being written just now: nothing is unlocked for that.
      await wait(200)
      return readPolicyFile(file, owner)
    },
    follow: (listener) => watchFile(file, listener),
  }
}

/** Reads it as it is now. Never fails, never waits: a pipe in its place is not read. */
function readPolicyFile(file: string, owner: number): Reading {
  try {
    // No folder, no file: no policy.
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return { state: 'absent' }
    checkFolders(file, owner)
    return { state: 'read', values: parse(readOwned(file, owner)) }
  } catch (error) {
    return { state: 'refused', problem: error instanceof Refusal ? error.problem : 'unreadable' }
  }
}

const writableByOthers = 0o022
const sticky = 0o1000

/**
 * SECURITY: from the root down, so that no folder above can be exchanged once it was looked at: each is a folder, no link,
 * and nobody but its owner can put something else in its place. A sticky folder further up, as /tmp is, allows that too.
 */
function checkFolders(file: string, owner: number): void {
  const own = dirname(file)
  for (const folder of pathsTo(own)) {
    const status = lstatSync(folder)
    const isOpen = (status.mode & writableByOthers) !== 0 && (folder === own || (status.mode & sticky) === 0)
    if (!status.isDirectory() || !isOwnedBy(status, [0, owner]) || isOpen) throw new Refusal('folder_not_safe')
  }
}

const isOwnedBy = ({ uid }: Stats, owners: readonly number[]): boolean => owners.includes(uid)

/** The bytes of a file that only `owner` can have written. Fails with {@link Refusal}, and as `node:fs` does. */
function readOwned(file: string, owner: number): Buffer {
  const descriptor = openUnlinked(file)
  try {
    // SECURITY: what was opened is what is looked at and read; a name may mean another file the next moment.
    const status = fstatSync(descriptor)
    if (!status.isFile()) throw new Refusal('not_a_file')
    if (!isOwnedBy(status, [owner])) throw new Refusal('wrong_owner')
    // An access control list that lets others write shows in the group's bits too (its mask does).
    if ((status.mode & writableByOthers) !== 0) throw new Refusal('writable_by_others')
    if (status.size > longestFile) throw new Refusal('too_long')
    return readAtMost(descriptor, longestFile)
  } finally {
    closeSync(descriptor)
  }
}

function openUnlinked(file: string): number {
  try {
    // SECURITY: O_NOFOLLOW refuses a link in the file's own place, O_NONBLOCK does not wait for a pipe's other end.
    return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ELOOP' || code === 'EMLINK') throw new Refusal('is_a_link')
    // A socket.
    if (code === 'ENXIO') throw new Refusal('not_a_file')
    throw error
  }
}

/** Reads to the end, also when the file has grown since. Fails with {@link Refusal} when there is more than `most`. */
function readAtMost(descriptor: number, most: number): Buffer {
  const bytes = Buffer.alloc(most + 1)
  let length = 0
  for (;;) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null)
    length += count
    if (length > most) throw new Refusal('too_long')
    if (count === 0) return bytes.subarray(0, length)
  }
}

function parse(bytes: Buffer): ReadonlyMap<string, unknown> {
  const parsed = parseJson(decode(bytes))
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Refusal('not_json')
  // An editor's pointer to the JSON schema is no policy.
  return new Map(Object.entries(parsed).filter(([name]) => name !== '$schema'))
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('not_text')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      // SECURITY: whoever copies it by assignment would change the prototype.
      if (key === '__proto__') throw new Refusal('not_json')
      return value
    })
  } catch {
    throw new Refusal('not_json')
  }
}
