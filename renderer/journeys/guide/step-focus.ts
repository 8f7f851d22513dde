import { useEffect, useRef, type RefObject } from 'react'

/** The id of the heading of the step, so that the frame can bring the focus back to it (F6). */
export const stepTitleId = 'step-title'

/** Moves the focus to the heading of the step. */
export function focusStepTitle(): void {
  document.getElementById(stepTitleId)?.focus()
}

/**
 * Moves the focus to the heading when another step is shown.
 *
 * Only when the officer is in the guide or nowhere: focus is never taken from the page or the phone.
 */
export function useStepFocus(step: string): RefObject<HTMLElement | null> {
  const guide = useRef<HTMLElement>(null)
  useEffect(() => {
    const active = document.activeElement
    const isNowhere = active === null || active === document.body
    if (document.hasFocus() && (isNowhere || guide.current?.contains(active) === true)) focusStepTitle()
  }, [step])
  return guide
}
