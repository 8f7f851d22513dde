/** The names by which `page_shown` events and the `serverError` fault know the pages. */
export const pageNames = [
  'sign-in',
  'password',
  'locked',
  'more-information',
  'number',
  'code',
  'methods',
  'request-denied',
  'timed-out',
  'at-risk',
  'additional-security-verification',
  'configure-mobile-app',
  'reach-notification',
  'reach-code',
  'verification-successful',
  'already-registered',
  'profile',
  'signed-out',
  'error',
] as const
export type PageName = (typeof pageNames)[number]
