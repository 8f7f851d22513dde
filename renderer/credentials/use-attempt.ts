import { useRef, useState } from 'react'
import type { Refusal, Result } from '../../preload/contract/define'
import { useDoor } from '../state/door'

/** One call at a time, with what it was refused for. */
export interface Attempt {
  readonly isBusy: boolean
  readonly refusal: Refusal | null
  /** Changes with each attempt, so that the same refusal twice is read out twice. */
  readonly attempt: number
  /** Asks, unless an answer is still awaited; answers the value, or `null` when it was refused. */
  readonly ask: <Value>(call: () => Promise<Result<Value>>) => Promise<{ readonly value: Value } | null>
  /** Takes the refusal away. */
  readonly forget: () => void
}

/** For a form that shows its own refusals. */
export function useAttempt(): Attempt {
  const door = useDoor()
  const busy = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return {
    isBusy,
    refusal,
    attempt,
    async ask(call) {
      if (busy.current) return null
      busy.current = true
      setBusy(true)
      setRefusal(null)
      const answer = await door.try(call())
      busy.current = false
      setBusy(false)
      setAttempt((before) => before + 1)
      if (answer.ok) return { value: answer.value }
      setRefusal(answer.error)
      return null
    },
    forget: () => {
      setRefusal(null)
    },
  }
}
