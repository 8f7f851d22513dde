import { useEffect } from 'react'

/** Long enough to be read; what it says is also to be seen in the list or on the page. */
export const successShownForMs = 10_000

/** Takes news away after a while, as long as it is `good`: a failure stays until something else happens. */
export function useGoneAfter(ms: number, good: boolean, set: (nothing: null) => void): void {
  useEffect(() => {
    if (!good) return undefined
    const timer = setTimeout(() => {
      set(null)
    }, ms)
    return () => {
      clearTimeout(timer)
    }
  }, [good, ms, set])
}
