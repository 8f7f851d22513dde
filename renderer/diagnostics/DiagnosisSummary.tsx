import { useEffect } from 'react'
import type { Diagnosis } from '../../preload/contract/diagnostics'
import { useAnnounce } from '../announcing/Announcer'
import { Banner } from '../components/Banner'
import { useTexts } from '../texts/texts'

interface DiagnosisSummaryProps {
  readonly diagnosis: Diagnosis | null
  readonly isRunning: boolean
}

/** How many checks came out how, shown and read out; while they run, that they do. */
export function DiagnosisSummary({ diagnosis, isRunning }: DiagnosisSummaryProps) {
  const t = useTexts().diagnostics
  const announce = useAnnounce()
  const checks = diagnosis?.checks ?? []
  const warnings = checks.filter(({ status }) => status === 'warning').length
  const failures = checks.filter(({ status }) => status === 'failure').length
  const sentence = isRunning ? t.checking : diagnosis === null ? null : t.summary(warnings, failures, checks.length)
  // Each round is read out, also when it says the same as the last one.
  const round = diagnosis?.generatedAt
  useEffect(() => {
    return sentence === null ? undefined : announce(sentence)
  }, [announce, round, sentence])
  // It was not possible, which is said above the screen.
  if (sentence === null) return null
  const tone = isRunning ? 'information' : failures > 0 ? 'error' : warnings > 0 ? 'warning' : 'success'
  return <Banner tone={tone} title={sentence} testId="diagnostics-summary" />
}
