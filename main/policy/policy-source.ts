/** @file Where policy comes from, and what can be wrong with it. */
import { policies, type PolicyName } from './policy-schema'

/** What is wrong with a source as a whole. */
export type SourceProblem =
  | 'is_a_link'
  | 'not_a_file'
  | 'wrong_owner'
  | 'writable_by_others'
  | 'folder_not_safe'
  | 'too_long'
  | 'not_text'
  | 'not_json'
  | 'unreadable'
  | 'timed_out'
  | 'not_on_this_system'

/** What is wrong with one value of a source. */
export type ValueProblem = 'unknown_name' | 'malformed_value' | 'contradicts'

/** Something in a source that was ignored. It never has the value, which may be anything. */
export interface Finding {
  readonly source: string
  /** The policy, as the source spells it; `null` when it is the whole source. */
  readonly name: string | null
  readonly problem: SourceProblem | ValueProblem
  /**
   * What holds in the place of a whole source: what it said before, or, where a machine's source was never understood, that
   * nothing is allowed which it could have forbidden. Without it nothing does.
   */
  readonly instead?: 'before' | 'forbidden'
}

/** What one reading of a source gave. */
export type Reading =
  | { readonly state: 'absent' }
  | { readonly state: 'read'; readonly values: ReadonlyMap<string, unknown> }
  | { readonly state: 'refused'; readonly problem: SourceProblem }

/** A place where policy is kept. */
export interface PolicySource {
  /** For the log and diagnostics. */
  readonly name: string
  readonly rank: 'machine' | 'user'
  /** Reads it as it is now. Never fails. */
  read(): Promise<Reading>
  /** Calls `listener` when it may have changed, until what is answered is called. */
  follow(listener: () => void): () => void
}

const sentences: Readonly<Record<Finding['problem'], string>> = {
  is_a_link: 'is a link; it must be a file',
  not_a_file: 'is no file',
  wrong_owner: 'is not owned by root (or, with --policy-file, by whoever starts the app)',
  writable_by_others: 'can be written by its group or by others',
  folder_not_safe: 'is in a folder that is a link, is not owned by root, or can be written by its group or by others',
  too_long: 'is longer than 64 KiB',
  not_text: 'is not in UTF-8',
  not_json: 'is not one JSON object',
  unreadable: 'could not be read',
  timed_out: 'could not be read in time',
  not_on_this_system: 'is not read on this system, which has policy of its own',
  unknown_name: 'is no policy of this version',
  malformed_value: 'has a value that it does not take',
  contradicts: 'contradicts another policy',
}

const consequences = {
  before: 'what it said before holds',
  forbidden: 'until it can be read, nothing is allowed that it could forbid',
} as const satisfies Readonly<Record<NonNullable<Finding['instead']>, string>>

/** A finding as an English sentence, for the log and for diagnostics on the command line. */
export function describeFinding({ source, name, problem, instead }: Finding): string {
  const subject = name === null ? source : `${name} (${source})`
  const expected = problem === 'malformed_value' && isPolicyName(name) ? `; it must be ${policies[name].expects}` : ''
  return `${subject} ${sentences[problem]}${expected}; ${instead === undefined ? 'ignored' : consequences[instead]}`
}

/** Whether there is a policy of that name, to the letter. */
export function isPolicyName(name: string | null): name is PolicyName {
  return name !== null && Object.hasOwn(policies, name)
}
