import { pageNames, type PageName } from '../../main/practice/state/page-names'

/** The pages of the practice that only a login or log-out leads to; all others belong to the set-up too. */
export const logInPages: readonly PageName[] = [
  'adfs-code',
  'adfs-error',
  'stay-signed-in',
  'sign-in-error',
  'techpass-sign-in',
  'techpass-pick-account',
  'techpass-sign-out',
  'techpass-signed-out',
  'techpass-error',
  'docs',
  'docs-log-in',
  'docs-logged-in',
]

/** The pages that the set-up leads to. */
export const setUpPages: readonly PageName[] = pageNames.filter((name) => !logInPages.includes(name))
