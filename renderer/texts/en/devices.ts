import type { Device } from '../../../preload/contract/names'

/** The device question, on Home and as the first step. */
export const devices = {
  question: 'Which device are you on?',
  choices: {
    'non-se-gsib': {
      label: 'I type a BitLocker PIN when it starts',
      detail: 'A non-SE GSIB device, with intranet and internet. You can set up everything here.',
      name: 'non-SE GSIB device',
    },
    gmd: {
      label: 'It is enrolled in SEED',
      detail: 'A Government Managed Device (GMD): an internet device that SEED looks after.',
      name: 'GMD',
    },
    'se-gsib': {
      label: 'I use a PS-Card',
      detail: 'An SE GSIB device, with secured email and no internet.',
      name: 'SE GSIB device',
    },
  } satisfies Record<Device, { label: string; detail: string; name: string }>,
  stops: {
    'se-gsib': {
      title: 'This cannot be done on an SE GSIB device',
      whatToDo: [
        'An SE GSIB device has no internet, so it cannot reach the pages that are needed.',
        'Raise a service request instead, at go.gov.sg/seed-techpass-support. It takes about 3 business days.',
        'If you also have a device that asks for a BitLocker PIN, do the set-up there.',
      ],
    },
    gmd: {
      title: 'Do the set-up on a GSIB device',
      whatToDo: [
        'A GMD asks for your security verification when you sign in, so it cannot be set up from here.',
        'Use a GSIB device that asks for a BitLocker PIN; it takes about 10 minutes. Then come back to this GMD to log in.',
      ],
    },
  },
  rehearse: 'This is practice: to rehearse the set-up now, choose **I type a BitLocker PIN when it starts**.',
}
