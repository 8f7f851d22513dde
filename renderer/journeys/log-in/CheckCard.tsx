import { useLayoutEffect } from 'react'
import type { CheckedSignIn, CheckState } from '../../../preload/contract/check'
import type { ErrorCode } from '../../../preload/contract/errors'
import { useAnnounce } from '../../announcing/Announcer'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Prose } from '../../components/Prose'
import { useDoor } from '../../state/door'
import { useLive } from '../../state/live-value'
import { useTexts } from '../../texts/texts'
import { checkedService, type CheckedService } from '../finished'
import { earlierSentence, newsSentence } from './checked-sentence'

const startId = 'check-start'
const cancelId = 'check-cancel'

const noCheck: CheckState = { status: 'idle', last: null, error: null }

/** *Check that it works*: its start, its end at any time, and what became of it. */
export function CheckCard() {
  const { check: t } = useTexts()
  const { bridge, live, change } = useDoor()
  const { status, last, error, refusedHost } = useLive(live.check) ?? noCheck
  const service = checkedService(useLive(live.journey)?.journey ?? 'log-in')
  const announce = useAnnounce()
  const isRunning = status === 'running'
  const start = () => {
    if (isRunning) return
    announce(`${t.checking} ${t.running}`)
    void change(live.check, bridge.check.start())
  }
  return (
    <section className="card" aria-label={t.title} data-testid="check" data-status={status}>
      {status === 'idle' ? <p>{t.about[service]}</p> : null}
      {isRunning ? (
        <p className="note" data-testid="check-running">
          {t.running}
        </p>
      ) : null}
      {status === 'failed' && error !== null ? (
        <Failure code={error} service={service} host={refusedHost ?? null} />
      ) : null}
      {isRunning || last === null || !isOf(last, service) ? null : <Worked last={last} isNews={status === 'worked'} />}
      <Button id={startId} testId="check-start" aria-busy={isRunning} onClick={start}>
        {isRunning ? t.checking : status === 'idle' ? t.start : t.again}
      </Button>
      {isRunning ? <Cancel onCancel={() => void change(live.check, bridge.check.cancel())} /> : null}
    </section>
  )
}

/** That another service once let the officer in says nothing of this one. */
function isOf({ journey }: CheckedSignIn, service: CheckedService): boolean {
  return journey === undefined || checkedService(journey) === service
}

/** Ends the check at once. It goes with the check: the focus that it had goes to the start. */
function Cancel({ onCancel }: { readonly onCancel: () => void }) {
  const { check: t } = useTexts()
  useLayoutEffect(() => {
    const button = document.getElementById(cancelId)
    return () => {
      if (document.activeElement === button) document.getElementById(startId)?.focus()
    }
  }, [])
  return (
    <Button id={cancelId} testId="check-cancel" onClick={onCancel}>
      {t.cancel}
    </Button>
  )
}

/** That it worked: just now, or the last time. */
function Worked({ last, isNews }: { readonly last: CheckedSignIn; readonly isNews: boolean }) {
  const { check: t } = useTexts()
  if (!isNews) {
    return (
      <p className="note" data-testid="check-last">
        {t.lastBefore(earlierSentence(t, last))}
      </p>
    )
  }
  return <Banner tone="success" title={newsSentence(t, last)} role="status" testId="check-result" />
}

/** What is no fault. */
const news: ReadonlySet<ErrorCode> = new Set(['check_cancelled', 'check_methods_not_told'])

interface FailureProps {
  readonly code: ErrorCode
  readonly service: CheckedService
  /** Of the page that may not be opened. */
  readonly host: string | null
}

/** Why it did not work, and what to do now. */
function Failure({ code, service, host }: FailureProps) {
  const { check: t, errors } = useTexts()
  const { title, whatToDo } = { ...errors, ...t.failures[service] }[code]
  return (
    <Banner tone={news.has(code) ? 'information' : 'error'} title={title} role="alert" testId="check-result">
      <p>
        <Prose text={whatToDo} />
      </p>
      {host === null ? null : <p>{t.refusedHost(host)}</p>}
    </Banner>
  )
}
