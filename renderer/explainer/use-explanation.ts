import { useEffect, useState } from 'react'
import type { Explanation, ExplanationChoices, longestScreenText } from '../../preload/contract/explainer'
import { useDoor } from '../state/door'

/** As in the contract, of which only types come here: another number there does not compile here. */
export const longestText: typeof longestScreenText = 2000

/** Short enough to seem at once, long enough that main is not asked for each letter. */
const debounceMs = 120

/** What the text typed so far means; `null` until the first answer. The last answer stays until the next one is there. */
export function useExplanation(text: string): Explanation | null {
  const { ask, bridge } = useDoor()
  const [explanation, setExplanation] = useState<Explanation | null>(null)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      void ask(bridge.explainer.explain({ text })).then((answer) => {
        if (isWanted && answer.ok) setExplanation(answer.value)
      })
    }, debounceMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [ask, bridge, text])
  return explanation
}

/** All that can be explained, in groups; empty until main has answered. */
export function useChoices(): readonly ExplanationChoices[] {
  const { ask, bridge } = useDoor()
  const [choices, setChoices] = useState<readonly ExplanationChoices[]>([])
  useEffect(() => {
    let isWanted = true
    void ask(bridge.explainer.list()).then((answer) => {
      if (isWanted && answer.ok) setChoices(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [ask, bridge])
  return choices
}
