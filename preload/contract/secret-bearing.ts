/** @file Every answer and event that may carry a secret, by its channel. A test walks all of them and fails on one that is not here. */
import type { calls, events } from './index'

type CallChannel = {
  [Topic in keyof typeof calls]: `${Topic}.${string & keyof (typeof calls)[Topic]}`
}[keyof typeof calls]
type EventChannel = {
  [Topic in keyof typeof events]: `on.${Topic}.${string & keyof (typeof events)[Topic]}`
}[keyof typeof events]

const journeyView =
  'the enrolment while the page shows it, the match number, the made-up password of a practice officer'
const screenQrState = 'the QR code of the screen that is shown, with the code, address or key in it'
const phoneState = 'the current codes of the practice phone'

/** The channels, each with what it may carry. */
export const secretBearing: Readonly<Partial<Record<CallChannel | EventChannel, string>>> = {
  'journey.current': journeyView,
  'journey.start': journeyView,
  'journey.chooseDevice': journeyView,
  'journey.openPage': journeyView,
  'journey.done': journeyView,
  'journey.seen': journeyView,
  'journey.back': journeyView,
  'journey.forward': journeyView,
  'journey.redo': journeyView,
  'on.journey.changed': journeyView,
  'phone.state': phoneState,
  'phone.scan': phoneState,
  'phone.addByCode': phoneState,
  'phone.addByKey': phoneState,
  'on.phone.changed': phoneState,
  'credentials.state': 'the code or the export QR code that is on the screen',
  'screenQr.state': screenQrState,
  'on.screenQr.changed': screenQrState,
  'on.credentials.changed': 'the code or the export QR code that is on the screen',
}
