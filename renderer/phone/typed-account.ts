/** @file What the officer typed to add an account by hand, and what is visibly wrong with it before it is sent. */
import type { ErrorCode } from '../../preload/contract/errors'
import { ungrouped } from '../components/grouped'

/** The kinds of thing that the page can show. */
export type Kind = 'code' | 'key'

/** All fields of the form; those of the other kind are kept while the officer changes their mind. */
export interface TypedAccount {
  readonly code: string
  readonly url: string
  readonly key: string
  readonly account: string
}

/** A fault of a field: one of the app's errors, or that it is empty. */
export type Fault = Extract<ErrorCode, 'code_malformed' | 'url_malformed' | 'key_malformed'> | 'account_missing'

/** What is wrong with each field, if anything. */
export type Faults = Partial<Record<keyof TypedAccount, Fault>>

/** Reads full-width letters and digits as plain ones and drops spaces. */
export function cleaned(typed: string): string {
  return ungrouped(typed.normalize('NFKC'))
}

/** The faults that can be seen without asking. The page's own service has the last word. */
export function faultsOf(kind: Kind, typed: TypedAccount): Faults {
  if (kind === 'code') {
    return {
      ...(/^[0-9]{6,12}$/u.test(cleaned(typed.code)) ? {} : { code: 'code_malformed' }),
      ...(/^https?:\/\/\S+$/iu.test(cleaned(typed.url)) ? {} : { url: 'url_malformed' }),
    }
  }
  return {
    ...(/^[a-z2-7]{8,}=*$/iu.test(cleaned(typed.key)) ? {} : { key: 'key_malformed' }),
    ...(typed.account.trim() === '' ? { account: 'account_missing' } : {}),
  }
}
