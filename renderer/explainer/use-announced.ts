import { useEffect } from 'react'
import { useAnnounce } from '../announcing/Announcer'

/** Whoever is still typing hears the letters, not every answer on the way. */
const restMs = 700

/** Has an answer read out once the typing rests, and again when it becomes another one. */
export function useAnnounced(sentence: string): void {
  const announce = useAnnounce()
  useEffect(() => {
    const timer = setTimeout(() => {
      announce(sentence)
    }, restMs)
    return () => {
      clearTimeout(timer)
    }
  }, [announce, sentence])
}
