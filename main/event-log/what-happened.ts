/** @file What happened in a journey, from what its window is told: pure. */
import type { JourneyView } from '../../preload/contract/journey'
import type { JourneyEntry } from './journey-entry'

/** The part of an entry that a view says. */
export type Happening = Pick<JourneyEntry, 'journey' | 'event' | 'step' | 'evidence' | 'device' | 'error'>

/** A view as it comes after another one of the same run; `null` before the first. */
export function happenedBetween(before: JourneyView | null, now: JourneyView): readonly Happening[] {
  const entered: readonly Happening[] = before?.step === now.step ? [] : [at(now, 'step_entered')]
  const completed: readonly Happening[] = before !== null && isLater(before, now) ? [completedAt(before, now)] : []
  const hasNewError = now.error !== null && now.error.occurrence !== before?.error?.occurrence
  return [...completed, ...entered, ...(hasNewError ? [at(now, 'error', now.error.code)] : [])]
}

/** A run that is over: done to its end, or left. */
export function happenedAtTheEnd(last: JourneyView, isFinished: boolean): readonly Happening[] {
  return isFinished ? [at(last, 'step_completed'), at(last, 'finished')] : [at(last, 'cancelled')]
}

/** The app's own sign-in has worked beside a journey. */
export function happenedByCheck(view: JourneyView): Happening {
  return { ...at(view, 'checked'), evidence: 'checked' }
}

/** A journey that goes back, as a page can, has completed nothing. */
function isLater(before: JourneyView, now: JourneyView): boolean {
  const steps: readonly string[] = now.steps
  return steps.indexOf(now.step) > steps.indexOf(before.step)
}

/** The device question is answered by completing it. */
const completedAt = (before: JourneyView, now: JourneyView): Happening => ({
  ...at(before, 'step_completed'),
  evidence: now.evidence,
  device: now.device,
})

function at(view: JourneyView, event: Happening['event'], error: Happening['error'] = null): Happening {
  const { journey, step, evidence, device } = view
  return { journey, event, step, evidence, device, error }
}
