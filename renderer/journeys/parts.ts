/** @file F6 and Shift+F6: from part to part of the window, also into and out of the page, which is not part of this document. */
import { useCallback, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { focusPhoneTitle } from '../phone/phone-title'
import { useDoor } from '../state/door'
import type { LayoutMode } from '../state/layout-mode'
import { focusStepTitle } from './guide/step-focus'
import type { Part } from './PartTabs'

interface PartsOptions {
  readonly isPageOpen: boolean
  /** Brings a part into sight in a narrow window. */
  readonly show: (part: Part) => void
  readonly openPhone: (open: boolean) => void
}

/** Once the window has been drawn anew: after the next two frames. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve()
      })
    })
  })

/** Turns the phone's camera to the page where only one of them is in sight, and back. */
export function usePageInSight(mode: LayoutMode, show: (part: Part) => void): () => Promise<() => void> {
  return useCallback(async () => {
    if (mode !== 'tabs') return () => undefined
    show('page')
    await drawn()
    return () => {
      show('phone')
    }
  }, [mode, show])
}

const order: readonly Part[] = ['guide', 'page', 'phone']

/** The part after (or before) another one, leaving the page out while there is none. */
export function partAfter(part: Part, direction: 1 | -1, isPageOpen: boolean): Part {
  const parts = order.filter((each) => each !== 'page' || isPageOpen)
  return parts[(parts.indexOf(part) + direction + parts.length) % parts.length] ?? 'guide'
}

const currentPart = (): Part =>
  document.getElementById('phone')?.contains(document.activeElement) === true ? 'phone' : 'guide'

/** Listens for F6, and for the page giving the focus back. */
export function useParts({ isPageOpen, show, openPhone }: PartsOptions): void {
  const { bridge } = useDoor()
  useEffect(() => {
    const go = (part: Part) => {
      // The part must be in sight before it can take the focus.
      flushSync(() => {
        show(part)
        if (part === 'phone') openPhone(true)
      })
      if (part === 'guide') focusStepTitle()
      else if (part === 'phone') focusPhoneTitle()
      else void bridge.pane.focus()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      go(partAfter(currentPart(), event.shiftKey ? -1 : 1, isPageOpen))
    }
    window.addEventListener('keydown', onKey)
    const stop = bridge.on.pane.left((to) => {
      go(partAfter('page', to === 'next' ? 1 : -1, true))
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [bridge, isPageOpen, show, openPhone])
}
