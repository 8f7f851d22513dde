import type { JourneyView } from '../../../preload/contract/journey'
import type { LogInStepView } from '../../../preload/contract/log-in'
import type { LogOutStepView } from '../../../preload/contract/log-out'
import type { JourneyName } from '../../../preload/contract/names'
import type { SetUpVerificationStepView, Use } from '../../../preload/contract/set-up-verification'
import type { Texts } from '../../texts/texts'
import type { StepWords, Trouble } from '../../texts/words'
import { stepTitle as logInTitle, stepWords as logInWords } from '../log-in/step-words'
import { stepTitle as logOutTitle, stepWords as logOutWords } from '../log-out/step-words'
import { stepTitle as setUpTitle, stepWords as setUpWords } from '../set-up-verification/step-words'

/** A step of any journey, as its view shows it. */
export type AnyStepView = SetUpVerificationStepView | LogInStepView | LogOutStepView

/** What a step shows, with the journey that it is of. */
export type StepOfJourney =
  | { readonly journey: 'set-up-verification'; readonly shown: SetUpVerificationStepView }
  | { readonly journey: 'log-in'; readonly shown: LogInStepView }
  | { readonly journey: 'log-out'; readonly shown: LogOutStepView }

/** What a view shows, with its journey. */
export function stepOf(view: JourneyView): StepOfJourney {
  return { journey: view.journey, shown: view.shown } as StepOfJourney
}

/** One of the screens that a view expects, with its journey. */
export function expectedSteps(view: JourneyView): readonly StepOfJourney[] {
  switch (view.journey) {
    case 'set-up-verification':
      return (view.expected ?? []).map((shown) => ({ journey: view.journey, shown }))
    case 'log-in':
      return (view.expected ?? []).map((shown) => ({ journey: view.journey, shown }))
    case 'log-out':
      return (view.expected ?? []).map((shown) => ({ journey: view.journey, shown }))
  }
}

/** Names a step's page, as the texts of live do: `sign-in/password`. */
export function pageKey({ shown }: StepOfJourney): string {
  if (shown.step === 'choose-method' && shown.alreadyRegistered) return 'choose-method/again'
  return 'screen' in shown ? `${shown.step}/${shown.screen}` : shown.step
}

/** Answers whether a step is on the newer registration pages. */
export function isNewer({ journey, shown }: StepOfJourney): boolean {
  return journey === 'set-up-verification' && shown.generation === 'security-info'
}

function practiceWords(texts: Texts, step: StepOfJourney, recommended: Use): StepWords {
  switch (step.journey) {
    case 'set-up-verification':
      return setUpWords(texts, step.shown, recommended)
    case 'log-in':
      return logInWords(texts.logIn.steps, step.shown)
    case 'log-out':
      return logOutWords(texts.logOut.steps, step.shown.step)
  }
}

/** What decides about words, beside the step itself. */
export interface WordChoice {
  /** The way to use the authenticator app that the organisation recommends. */
  readonly recommended: Use
  /** Whether the page that the journey begins with is open. */
  readonly wasOpened?: boolean
}

/** The words of a step where the pages are the real ones: those of practice but for what is done there. */
export function liveWords(
  texts: Texts,
  step: StepOfJourney,
  { recommended, wasOpened = false }: WordChoice,
): StepWords {
  const words = texts.live.steps[step.journey]
  const key = pageKey(step)
  const variant = wasOpened ? words[`${key}/open`] : isNewer(step) ? words[`newer/${key}`] : undefined
  return { ...practiceWords(texts, step, recommended), ...(variant ?? words[key] ?? {}) }
}

/** Problems with the ways out that there are beside the real pages. */
export function besideRealPages(troubles: readonly Trouble[]): readonly Trouble[] {
  return troubles.map(({ problem, wayOut, live }) => ({ problem, wayOut: live ?? wayOut }))
}

/** What can go wrong at a step, with the ways out that there are beside the real pages. */
export function liveTroubles(texts: Texts, step: StepOfJourney): readonly Trouble[] {
  return besideRealPages(troublesOf(texts, step))
}

function troublesOf(texts: Texts, { journey, shown }: StepOfJourney): readonly Trouble[] {
  switch (journey) {
    case 'set-up-verification':
      return texts.setUpVerificationTroubles[shown.step]
    case 'log-in':
      return texts.logInTroubles[shown.step]
    case 'log-out':
      return texts.logOutTroubles[shown.step]
  }
}

/** Where two screens that can come differ only by what the officer has chosen before: that, in words. */
export function chosenMethod({ live }: Texts, { journey, shown }: StepOfJourney): string | null {
  if (journey !== 'set-up-verification' || shown.step !== 'set-up') return null
  const { push, totp, newerPush, newerTotp } = live.methods
  return shown.generation === 'legacy' ? { push, totp }[shown.use] : { push: newerPush, totp: newerTotp }[shown.use]
}

/** The usual title of the step under way. */
export function liveTitle(texts: Texts, view: JourneyView): string {
  switch (view.journey) {
    case 'set-up-verification':
      return setUpTitle(texts.setUpVerification.steps, view.step)
    case 'log-in':
      return logInTitle(texts.logIn.steps, view.step)
    case 'log-out':
      return logOutTitle(texts.logOut.steps, view.step)
  }
}

/** How every journey's steps are called that begin in the browser. */
export const opensInBrowser: Readonly<Record<JourneyName, string>> = {
  'set-up-verification': 'open-page',
  'log-in': 'open-portal',
  'log-out': 'log-out',
}
