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

/** The pages of "Security info", which a tenant has in place of the legacy registration pages when its settings say so. */
export const securityInfoPageNames = [
  'security-info',
  'security-info-add-method',
  'security-info-get-app',
  'security-info-set-up-account',
  'security-info-scan',
  'security-info-try-notification',
  'security-info-try-code',
  'security-info-approved',
  'security-info-added',
  'security-info-delete',
  'security-info-default',
] as const satisfies readonly PageName[]

/** The pages that only an officer of one's own seed meets. */
export const seededPages: readonly PageName[] = ['phone-sign-in']

const notSetUp: readonly PageName[] = [...logInPages, ...securityInfoPageNames, ...seededPages]

/** The pages that the set-up leads to, with the legacy registration pages. */
export const setUpPages: readonly PageName[] = pageNames.filter((name) => !notSetUp.includes(name))
