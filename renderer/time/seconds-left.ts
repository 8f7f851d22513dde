import { useEffect, useState } from 'react'

/** Whole seconds from `now` until `until`, both wall-clock ms; never negative. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}

const repaintEveryMs = 250

/**
 * Follows the seconds left until a wall-clock time.
 *
 * Each repaint reads the clock anew, so the answer is right after the machine has slept.
 */
export function useSecondsLeft(until: number): number {
  const [seconds, setSeconds] = useState(() => secondsLeft(until, Date.now()))
  useEffect(() => {
    const repaint = () => {
      setSeconds(secondsLeft(until, Date.now()))
    }
    repaint()
    const timer = setInterval(repaint, repaintEveryMs)
    return () => {
      clearInterval(timer)
    }
  }, [until])
  return seconds
}
