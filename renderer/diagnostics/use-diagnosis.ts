import { useCallback, useEffect, useState } from 'react'
import type { Diagnosis } from '../../preload/contract/diagnostics'
import { useDoor } from '../state/door'

interface DiagnosisUse {
  /** `null` until the first one is there. */
  readonly diagnosis: Diagnosis | null
  readonly isRunning: boolean
  readonly again: () => void
}

/** Checks the workstation when the screen comes, and again when asked to. What was found before stays meanwhile. */
export function useDiagnosis(): DiagnosisUse {
  const { bridge, ask } = useDoor()
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null)
  const [wanted, setWanted] = useState(1)
  const [done, setDone] = useState(0)
  useEffect(() => {
    void ask(bridge.diagnostics.run()).then((answer) => {
      if (answer.ok) setDiagnosis(answer.value)
      setDone(wanted)
    })
  }, [ask, bridge, wanted])
  const again = useCallback(() => {
    setWanted((count) => count + 1)
  }, [])
  return { diagnosis, isRunning: done < wanted, again }
}
