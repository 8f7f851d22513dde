import type { ExplanationId } from '../../../../../preload/contract/explainer'
import type { ScreenWords } from './screen-words'

/** Something about the device or the browser (field notes A4, A7, B1, B5). */
export const deviceScreens: Record<ExplanationId<'device'>, ScreenWords> = {
  'conditional-access': {
    codes: ['53003'],
    words: [
      'You cannot access this right now',
      'Your sign-in was successful but does not meet the criteria to access this resource. For example, you might be signing in from a browser, app, location, or an authentication flow that is restricted by your admin.',
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
      "You don't have access to this",
      "You can't get there from here",
      'ConvergedConditionalAccess',
      'Conditional Access',
    ],
    said: ['conditional access', 'not allowed from/on/with here/browser/device/place/location'],
  },
  'device-not-managed': {
    codes: ['53000', '53001'],
    words: [
      'Device is not in required device state',
      'Conditional Access policy requires a compliant device, and the device is not compliant.',
      'Conditional Access policy requires a domain joined device, and the device is not domain joined.',
      'This application contains sensitive information and can only be accessed from devices or client applications that meet management compliance policy.',
      'Set up your device to get access',
    ],
    said: ['device not compliant/managed/joined'],
  },
  'device-not-recognised': {
    codes: ['50097', '50187'],
    words: [
      'Device authentication is required.',
      'The service failed to perform device authentication.',
      'DeviceAuthenticationRequired',
      'DeviceInformationNotProvided',
    ],
    said: ['device not recognised/identified/known'],
  },
  'set-up-blocked-risk': {
    codes: ['53004'],
    words: [
      'User needs to complete the multifactor authentication registration process before accessing this content',
      'ProofUpBlockedDueToRisk',
    ],
    said: ['registration blocked risk'],
  },
  'set-up-blocked-here': {
    codes: ['53010'],
    words: [
      'Cannot configure multi-factor authentication methods because the organization requires this information to be set from specific locations or devices.',
      'ProofUpBlockedDueToSecurityInfoAcr',
    ],
    said: ['register/registration/set only from locations/devices/places'],
  },
  'se-gsib': {
    words: ['SE GSIB', 'Secured email GSIB'],
    said: ['se gsib', 'ps card', 'gsib no internet', 'secured email'],
  },
  'autofill-skipped': {
    words: ['autofill', 'autocomplete'],
    said: [
      'autofill/autocomplete/autofilled',
      'button grey/greyed/disabled edge/filled',
      'filled fields/form/email not accepted/recognised',
    ],
  },
}
