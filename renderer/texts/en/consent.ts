/** Questions that main asks in a window of the system's, where no page can answer them. */
export const consent = {
  export: {
    title: 'Show the QR code for another phone?',
    detail:
      'Whoever scans it has your verification codes from then on. Agree only if you asked for it just now, and nobody else can see the screen.',
    agree: 'Show the QR code',
  },
  codes: {
    title: 'Keep verification codes on this workstation?',
    detail:
      'With the password and the codes on one device, whoever gets into it has both proofs. Agree only if you asked for it just now.',
    agree: 'Turn codes on',
  },
  refuse: 'Cancel',
} as const
