/** @file The addresses of the sign-in and account services, below the origin. */
import type { Destination } from '../state/browser'

/**
 * Where the pages are and where their forms go. Views change behind `login`, `proofup` and `securityInfo` without the address
 * changing. `proofup` stands for registering: where the tenant has the newer pages it leads to them.
 */
export const addresses = {
  authorize: '/login/common/oauth2/authorize',
  login: '/login/common/login',
  userName: '/login/common/username',
  credentialType: '/login/common/GetCredentialType',
  restart: '/login/common/restart',
  moreInformation: '/login/common/proofup',
  credentials: '/login/common/credentials',
  credential: '/login/common/credential',
  sendNotification: '/login/common/send-notification',
  skipRegistration: '/login/common/skip-registration',
  risk: '/login/common/risk',
  kmsi: '/login/kmsi',
  differentAccount: '/login/common/different-account',
  beginAuth: '/login/common/SAS/BeginAuth',
  endAuth: '/login/common/SAS/EndAuth',
  processAuth: '/login/common/SAS/ProcessAuth',
  anotherWay: '/login/common/SAS/another-way',
  method: '/login/common/SAS/method',
  giveUp: '/login/common/SAS/cancel',
  back: '/login/common/SAS/back',
  resend: '/login/common/SAS/resend',
  logout: '/login/common/oauth2/v2.0/logout',
  enter: '/login/enter',
  adfs: '/adfs/ls/',
  proofup: '/account/proofup.aspx',
  choice: '/account/proofup/choice',
  setUp: '/account/proofup/set-up',
  next: '/account/proofup/next',
  activation: '/account/proofup/activation',
  cancelDialog: '/account/proofup/cancel',
  withoutNotifications: '/account/proofup/without-notifications',
  newCode: '/account/proofup/new-code',
  backToStepOne: '/account/proofup/back',
  done: '/account/proofup/done',
  add: '/account/proofup/add',
  remove: '/account/proofup/remove',
  save: '/account/proofup/save',
  verifyPreferred: '/account/proofup/verify-preferred',
  cancelPreferred: '/account/proofup/cancel-preferred',
  closeSaved: '/account/proofup/close',
  securityInfo: '/account/security-info',
  profile: '/account/r/',
  profileView: '/account/r/#/profile',
} as const

/** Where the forms of "Security info" go. */
export const securityInfoForms = {
  add: '/account/security-info/add',
  method: '/account/security-info/method',
  differentMethod: '/account/security-info/different-method',
  differentApp: '/account/security-info/different-app',
  next: '/account/security-info/next',
  back: '/account/security-info/back',
  cancel: '/account/security-info/cancel',
  byHand: '/account/security-info/by-hand',
  newCode: '/account/security-info/new-code',
  done: '/account/security-info/done',
  remove: '/account/security-info/delete',
  confirmRemove: '/account/security-info/delete/confirm',
  change: '/account/security-info/default',
  confirmChange: '/account/security-info/default/confirm',
} as const

/** Where a finished sign-in leads. */
export const destinations: Readonly<Record<Destination, string>> = {
  proofup: addresses.proofup,
  profile: addresses.profileView,
  techpass: '/techpass/return',
}

/** Where the entrances of the Docs portal are. */
export const portal = { start: '/docs/', resume: '/docs/log-in/resume' } as const
