/** @file Keeps the practice page over the room that the window leaves for it. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Bridge } from '../../preload/contract'
import { useDoor } from '../state/door'

/** A rectangle in whole CSS pixels of the window. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whole pixels inside the rectangle, so that the page never covers its frame; `null` when there is no room. */
export function boundsWithin(rectangle: { left: number; top: number; right: number; bottom: number }): Bounds | null {
  const x = Math.max(0, Math.ceil(rectangle.left))
  const y = Math.max(0, Math.ceil(rectangle.top))
  const width = Math.floor(rectangle.right) - x
  const height = Math.floor(rectangle.bottom) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

/** The room inside the border of an element. */
function roomIn(element: HTMLElement | null): Bounds | null {
  if (element === null) return null
  const { left, top } = element.getBoundingClientRect()
  const x = left + element.clientLeft
  const y = top + element.clientTop
  return boundsWithin({ left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight })
}

/** Sends a place to main only when it is another one. */
function placer(bridge: Bridge): (bounds: Bounds | null) => void {
  let last = 'unknown'
  return (bounds) => {
    const now = JSON.stringify(bounds)
    if (now === last) return
    last = now
    void bridge.pane.place({ bounds }).catch(() => {
      // Main is gone or loading: the next change is sent again.
      last = 'unknown'
    })
  }
}

/** Reports where the answered element is while `isVisible`, and that there is no room otherwise. */
export function usePaneBounds(isVisible: boolean): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null)
  const { bridge } = useDoor()
  const place = useRef<ReturnType<typeof placer> | null>(null)
  // Every render may have moved the room without changing its size: a banner came, the phone was opened.
  useLayoutEffect(() => {
    place.current ??= placer(bridge)
    place.current(isVisible ? roomIn(room.current) : null)
  })
  useEffect(() => {
    const measure = () => {
      place.current?.(isVisible ? roomIn(room.current) : null)
    }
    const observer = new ResizeObserver(measure)
    if (room.current !== null) observer.observe(room.current)
    observer.observe(document.documentElement)
    window.addEventListener('resize', measure)
    window.addEventListener('scroll', measure, { capture: true, passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
      window.removeEventListener('scroll', measure, { capture: true })
    }
  }, [isVisible])
  useEffect(
    () => () => {
      place.current?.(null)
    },
    [],
  )
  return room
}
