import { useEffect } from 'react'
import type { DiagnosticGroup } from '../../preload/contract/diagnostics'
import { Button } from '../components/Button'
import { useAnyDialogOpen } from '../components/open-dialogs'
import { Scroller } from '../components/Scroller'
import { DiagnosisSummary } from '../diagnostics/DiagnosisSummary'
import { DiagnosticList } from '../diagnostics/DiagnosticList'
import { SaveReport } from '../diagnostics/SaveReport'
import { useDiagnosis } from '../diagnostics/use-diagnosis'
import { useTexts } from '../texts/texts'

/** What the screen is given. */
export interface CheckWorkstationScreenProps {
  /** Back to where it was opened from. */
  readonly onLeave: () => void
}

/** What is in order on this workstation and what is not, with what to do, and the report for the helpdesk. */
export function CheckWorkstationScreen({ onLeave }: CheckWorkstationScreenProps) {
  const t = useTexts().diagnostics
  const { diagnosis, isRunning, again } = useDiagnosis()
  useLeftByEscape(onLeave)
  const groups = Object.keys(t.groups) as DiagnosticGroup[]
  return (
    <Scroller className="screen" label={t.title}>
      <div className="screen-body" data-testid="diagnostics" data-status={isRunning ? 'checking' : 'done'}>
        <h1 className="screen-title" tabIndex={-1}>
          {t.title}
        </h1>
        <p className="screen-lead">{t.about}</p>
        <DiagnosisSummary diagnosis={diagnosis} isRunning={isRunning} />
        <div className="diagnostics-buttons">
          <Button
            testId="diagnostics-again"
            icon="reload"
            aria-busy={isRunning}
            aria-disabled={isRunning}
            onClick={() => {
              if (!isRunning) again()
            }}
          >
            {t.again}
          </Button>
          <Button testId="diagnostics-back" look="quiet" onClick={onLeave}>
            {t.back}
          </Button>
        </div>
        <SaveReport isDisabled={diagnosis === null} />
        {groups.map((group) => (
          <DiagnosticList
            key={group}
            group={group}
            checks={(diagnosis?.checks ?? []).filter((each) => each.group === group)}
          />
        ))}
      </div>
    </Scroller>
  )
}

/** Esc goes back, unless it closes a dialog. */
function useLeftByEscape(onLeave: () => void): void {
  const isDialogOpen = useAnyDialogOpen()
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isDialogOpen) onLeave()
    }
    document.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('keydown', leave)
    }
  }, [isDialogOpen, onLeave])
}
