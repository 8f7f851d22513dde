/** Why a request to the phone led to no approval. */
export type Unanswered = 'denied' | 'wrong_number' | 'no_response' | 'replaced'

interface UnansweredWords {
  /** Whether somebody answered it, with no. */
  readonly refused: boolean
  readonly title: string
  readonly sentence: string
  /** What the real page leaves out. */
  readonly hint: string | null
}

const refused = {
  refused: true,
  title: 'Request denied',
  sentence: 'We sent an identity verification request to your mobile device, but you denied it.',
  hint: null,
} as const
const timedOut = {
  refused: false,
  title: "We didn't hear from you",
  sentence: "We sent an identity verification request to your mobile device, but we didn't hear from you in time.",
  hint: null,
} as const

/** What the pages say of a request without an approval (field-notes A4), and in a practice hint what they leave out. */
export const unansweredWords: Readonly<Record<Unanswered, UnansweredWords>> = {
  denied: refused,
  wrong_number: {
    ...refused,
    hint: 'The number entered on the phone was not the one shown here, so nothing was approved.',
  },
  no_response: timedOut,
  replaced: { ...timedOut, hint: 'A newer request took the place of this one.' },
}
