/** @file The way to each of the tenant's pages, by the name in its `page_shown` event. */
import { officers, type RunningTenant } from './start-tenant'
import { giveUserName, openDialog, reachByNotification, reachStepOne, signIn } from './enrolment-steps'
import type { PracticeBrowser } from './practice-browser'
import type { PracticePhone } from './practice-phone'
import { securityInfoPages } from './security-info-pages'
import { openPhoneSignIn } from './phone-sign-in-steps'
import { signInToTechpass } from './wog-steps'
import { techpassPages } from './techpass-pages'
import type { PageName } from '../../main/practice/state/page-names'

/** What the ways work with. */
export interface Visitor {
  readonly tenant: RunningTenant
  readonly browser: PracticeBrowser
  readonly phone: PracticePhone
}

/** A page: its real id (field-notes A4; ours where none is known), its heading, and the way to it. */
export interface PageWay {
  readonly pageId: string
  readonly heading: string
  readonly reach: (visitor: Visitor) => Promise<unknown>
}

const officer = officers.unregistered
const account = 'Additional security verification'

async function answered(visitor: Visitor, answer: (phone: PracticePhone) => Promise<void>): Promise<void> {
  await visitor.tenant.control.register(officers.push.upn, visitor.phone.device)
  await signIn(visitor.browser, officers.push)
  await answer(visitor.phone)
  await visitor.browser.afterPhone()
}

async function reachCode({ browser }: Visitor): Promise<void> {
  await openDialog(browser, officer, 'totp')
  await browser.press('dialog-next')
  await browser.press('next')
}

async function successful(visitor: Visitor): Promise<void> {
  const { tenant, browser, phone } = visitor
  const reach = await reachByNotification(tenant, browser, phone, officer)
  await phone.approve(reach.textOf('idRichContext_DisplaySign'))
  await browser.afterPhone()
}

async function prefersCodes(visitor: Visitor): Promise<void> {
  await successful(visitor)
  await visitor.browser.press('Done')
  await visitor.browser.open('/account/proofup.aspx')
  await visitor.browser.press('Save', { preferred: 'totp' })
}

/** Every page that there is: a page without a way here does not compile. */
export const everyPage: Readonly<Record<PageName, PageWay>> = {
  'sign-in': {
    pageId: 'ConvergedSignIn',
    heading: 'Sign in',
    reach: ({ browser }) => browser.open('/account/proofup.aspx'),
  },
  password: {
    pageId: 'ConvergedSignIn',
    heading: 'Enter password',
    reach: ({ browser }) => giveUserName(browser, officer.upn),
  },
  'phone-sign-in': {
    pageId: 'ConvergedSignIn',
    heading: 'Approve sign in request',
    reach: async ({ tenant, browser }) => {
      await openPhoneSignIn(tenant, browser)
    },
  },
  locked: {
    pageId: 'ConvergedSignIn',
    heading: 'Enter password',
    reach: ({ browser }) => signIn(browser, officers.locked),
  },
  'more-information': {
    pageId: 'ConvergedProofUpRedirect',
    heading: 'More information required',
    reach: ({ browser }) => signIn(browser, officer),
  },
  number: {
    pageId: 'ConvergedTFA',
    heading: 'Approve sign in request',
    reach: ({ browser }) => signIn(browser, officers.push),
  },
  code: { pageId: 'ConvergedTFA', heading: 'Enter code', reach: ({ browser }) => signIn(browser, officers.totp) },
  methods: {
    pageId: 'ConvergedTFA',
    heading: 'Verify your identity',
    reach: async ({ browser }) => {
      await signIn(browser, officers.push)
      await browser.press('signInAnotherWay')
    },
  },
  'request-denied': {
    pageId: 'ConvergedTFA',
    heading: 'Request denied',
    reach: (visitor) => answered(visitor, (phone) => phone.deny()),
  },
  'timed-out': {
    pageId: 'ConvergedTFA',
    heading: "We didn't hear from you",
    reach: (visitor) => answered(visitor, () => visitor.tenant.control.advance(61)),
  },
  'at-risk': {
    pageId: 'ConvergedConditionalAccess',
    heading: 'Your account is at risk',
    reach: ({ browser }) => signIn(browser, officers.atRisk),
  },
  'additional-security-verification': {
    pageId: 'ProofUp',
    heading: account,
    reach: ({ browser }) => reachStepOne(browser, officer),
  },
  'configure-mobile-app': {
    pageId: 'ProofUp',
    heading: 'Configure mobile app',
    reach: ({ browser }) => openDialog(browser, officer, 'push'),
  },
  'reach-notification': {
    pageId: 'ProofUp',
    heading: account,
    reach: ({ tenant, browser, phone }) => reachByNotification(tenant, browser, phone, officer),
  },
  'reach-code': { pageId: 'ProofUp', heading: account, reach: reachCode },
  'verification-successful': { pageId: 'ProofUp', heading: account, reach: successful },
  'already-registered': {
    pageId: 'ProofUp',
    heading: account,
    reach: async (visitor) => {
      await successful(visitor)
      await visitor.browser.press('Done')
      await visitor.browser.open('/account/proofup.aspx')
    },
  },
  'verify-preferred-option': { pageId: 'ProofUp', heading: 'Verification required', reach: prefersCodes },
  'preferences-saved': {
    pageId: 'ProofUp',
    heading: 'Updates successful',
    reach: async (visitor) => {
      await prefersCodes(visitor)
      await visitor.browser.press('verify-preferred')
      await visitor.browser.press('idSubmit_SAOTCC_Continue', { otc: await visitor.phone.code() })
    },
  },
  profile: {
    pageId: 'Profile',
    heading: 'Profile',
    reach: async (visitor) => {
      await successful(visitor)
      await visitor.browser.press('Done')
    },
  },
  'signed-out': {
    pageId: 'ConvergedSignOut',
    heading: 'You signed out of your account',
    reach: async ({ browser }) => {
      await reachStepOne(browser, officer)
      await browser.press('Sign out')
    },
  },
  'adfs-code': {
    pageId: 'AdfsCode',
    heading: 'Sign in',
    reach: (visitor) => signInToTechpass(visitor, { upn: officers.push.upn, device: 'gmd' }),
  },
  'adfs-error': {
    pageId: 'AdfsError',
    heading: 'An error occurred',
    reach: (visitor) => signInToTechpass(visitor, { upn: officer.upn, device: 'gmd' }),
  },
  'stay-signed-in': {
    pageId: 'KmsiInterrupt',
    heading: 'Stay signed in?',
    reach: async (visitor) => {
      await visitor.tenant.control.faults({ askStaySignedIn: true })
      await answered(visitor, (phone) => phone.approve(visitor.browser.page.textOf('idRichContext_DisplaySign')))
    },
  },
  'sign-in-error': {
    pageId: 'ConvergedError',
    heading: "Sorry, but we're having trouble signing you in.",
    reach: (visitor) => signInToTechpass(visitor, { upn: officers.otherTenant.upn, signedIn: true }),
  },
  ...securityInfoPages,
  ...techpassPages,
  error: {
    pageId: 'ConvergedError',
    heading: "Sorry, but we're having trouble",
    reach: async ({ browser }) => {
      await browser.open('/account/proofup.aspx')
      await browser.open('/login/nowhere')
    },
  },
}
