import type { ErrorCode } from '../../../preload/contract/errors'
import type { ErrorText } from '../words'

/** Failures of looking at the screen for a QR code. */
export const screenQrErrors = {
  screen_qr_off: {
    title: 'This app may not look at the screen here',
    whatToDo: 'Your organisation has switched it off. Zoom in on the page until the phone reads the QR code.',
  },
  screen_capture_refused: {
    title: 'The system does not let this app see the screen',
    whatToDo:
      'Allow it in the system’s settings, under privacy and screen recording, and open the app again. Or zoom in on the page until the phone reads the QR code.',
  },
  screen_not_captured: {
    title: 'There is no picture of the screen',
    whatToDo: 'The system gave none. Try again, or zoom in on the page until the phone reads the QR code.',
  },
  screen_qr_gone: {
    title: 'The QR code is not held any more',
    whatToDo: 'It is held only while it is shown. Look at the screen again.',
  },
  screen_qr_unasked: {
    title: 'The screen was not looked at',
    whatToDo: 'The app looks only while you are using its window. Bring it to the front, then look again.',
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>
