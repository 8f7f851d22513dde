import type { Device, JourneyName } from '../../../preload/contract/names'
import type { DeviceStop } from '../words'

const rehearseSetUp = 'This is practice: to rehearse the set-up now, choose **I type a BitLocker PIN when it starts**.'

/** The device question, on Home and as the first step. */
export const devices = {
  question: 'Which device are you on?',
  choices: {
    'non-se-gsib': {
      label: 'I type a BitLocker PIN when it starts',
      detail: 'A non-SE GSIB device, with intranet and internet. You can set up and log in here.',
      name: 'non-SE GSIB device',
    },
    gmd: {
      label: 'It is enrolled in SEED',
      detail:
        'A Government Managed Device (GMD): an internet device that SEED looks after. You can log in here after the set-up.',
      name: 'GMD',
    },
    'se-gsib': {
      label: 'I use a PS-Card',
      detail: 'An SE GSIB device, with secured email and no internet.',
      name: 'SE GSIB device',
    },
  } satisfies Record<Device, { label: string; detail: string; name: string }>,
  stops: {
    'set-up-verification': {
      'se-gsib': {
        title: 'This cannot be done on an SE GSIB device',
        whatToDo: [
          'An SE GSIB device has no internet, so it cannot reach the pages that are needed.',
          'Raise a service request instead, at go.gov.sg/seed-techpass-support. It takes about 3 business days.',
          'If you also have a device that asks for a BitLocker PIN, do the set-up there.',
        ],
        rehearse: rehearseSetUp,
      },
      gmd: {
        title: 'Do the set-up on a GSIB device',
        whatToDo: [
          'A GMD asks for your security verification when you sign in, so it cannot be set up from here.',
          'Use a GSIB device that asks for a BitLocker PIN; it takes about 10 minutes. Then come back to this GMD to log in.',
        ],
        rehearse: rehearseSetUp,
      },
    },
    'log-in': {
      'se-gsib': {
        title: 'You cannot log in on an SE GSIB device',
        whatToDo: [
          'An SE GSIB device has no internet, so it cannot reach TechPass.',
          'Log in on a device that asks for a BitLocker PIN, or on a GMD. If you have neither, raise a service request at go.gov.sg/seed-techpass-support. It takes about 3 business days.',
        ],
        rehearse: 'This is practice: to rehearse the login now, choose one of the other two devices.',
      },
    },
  } satisfies Partial<Record<JourneyName, Partial<Record<Device, DeviceStop>>>>,
}
