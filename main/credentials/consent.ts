/** @file What takes more than a call from the window: the officer has to be there. Pure. */
import { AppError } from '../support/app-error'

/** What is asked for: the QR code that takes a profile to another phone, or codes on this workstation at all. */
export type ConsentTo = 'export' | 'codes'

/** Resolves when the officer agrees. Fails with `not_agreed`. */
export type Consent = (to: ConsentTo) => Promise<void>

/** What consent is found with. */
export interface ConsentOptions {
  /** Whether something was just pressed in the window, as the system says and not the window itself. */
  readonly isPressed: () => boolean
  /** Asks the officer outside of the window's page; `true` when they agree. */
  readonly ask: (to: ConsentTo) => Promise<boolean>
}

/**
 * The officer has agreed in the window's own question by a press that main has seen. Where main has seen none, as with
 * assistive technology that presses nothing, it asks by itself, one question at a time.
 *
 * SECURITY: so the process of the window, taken over, gets nothing out while nobody is at the workstation. What it asks for
 * while the officer is pressing something else it gets: only a question each time would keep that from it, and one that
 * comes after every press is answered without being read.
 */
export function consentBy({ isPressed, ask }: ConsentOptions): Consent {
  let isAsking = false
  return async (to) => {
    if (isPressed()) return
    if (isAsking) throw new AppError('not_agreed', 'Another question is open')
    isAsking = true
    try {
      if (!(await ask(to))) throw new AppError('not_agreed', 'The officer said no')
    } finally {
      isAsking = false
    }
  }
}
