/** @file The ways to the pages of "Security info". */
import type { PageWay } from './every-page'
import {
  addMethod,
  openList,
  openWizard,
  registerByNotification,
  scanAndGoOn,
  toKey,
  toPushCode,
} from './security-info-steps'
import type { securityInfoPageNames } from './page-groups'

type SecurityInfoPage = (typeof securityInfoPageNames)[number]

const pageId = 'SecurityInfo'
const app = 'Microsoft Authenticator'
const interrupt = 'Keep your account secure'

/** Every page of "Security info": some met in a sign-in, some from the list. */
export const securityInfoPages: Readonly<Record<SecurityInfoPage, PageWay>> = {
  'security-info': { pageId, heading: 'Security info', reach: (at) => openList(at) },
  'security-info-add-method': {
    pageId,
    heading: 'Add a method',
    reach: async (at) => {
      await openList(at)
      await at.browser.press('add')
    },
  },
  'security-info-get-app': { pageId, heading: interrupt, reach: (at) => openWizard(at) },
  'security-info-set-up-account': {
    pageId,
    heading: interrupt,
    reach: async (at) => {
      await openWizard(at)
      await at.browser.press('Next')
    },
  },
  'security-info-scan': {
    pageId,
    heading: app,
    reach: async (at) => {
      await openList(at)
      await addMethod(at.browser)
      await toPushCode(at.browser)
    },
  },
  'security-info-try-notification': {
    pageId,
    heading: interrupt,
    reach: async (at) => {
      await openWizard(at)
      await toPushCode(at.browser)
      await scanAndGoOn(at)
    },
  },
  'security-info-try-code': {
    pageId,
    heading: 'Authenticator app',
    reach: async (at) => {
      await openList(at)
      await addMethod(at.browser)
      await toKey(at.browser)
      await at.browser.press('Next')
    },
  },
  'security-info-approved': {
    pageId,
    heading: interrupt,
    reach: async (at) => {
      await openWizard(at)
      await registerByNotification(at)
    },
  },
  'security-info-added': {
    pageId,
    heading: interrupt,
    reach: async (at) => {
      await openWizard(at)
      await registerByNotification(at)
      await at.browser.press('Next')
    },
  },
  'security-info-delete': {
    pageId,
    heading: 'Delete method',
    reach: async (at) => {
      await openList(at)
      await at.browser.press('Delete Phone in the drawer')
    },
  },
  'security-info-default': {
    pageId,
    heading: 'Change default method',
    reach: async (at) => {
      await openList(at)
      await at.browser.press('Change the default sign-in method')
    },
  },
}
