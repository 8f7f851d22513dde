import type { HelpdeskPage } from '../../preload/contract/helpdesk'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** Whom the organisation names for help, and its pages; nothing where it names nobody and no page. */
export function HelpdeskSection() {
  const t = useTexts().helpdesk
  const { live } = useDoor()
  const state = useLive(live.helpdesk)
  if (state === undefined || Object.values(state).every((value) => value === null)) return null
  const { name, phone, page, statusPage } = state
  return (
    <section className="topic" aria-label={t.title} data-testid="helpdesk">
      <h2>{t.title}</h2>
      <p>{t.about}</p>
      <dl className="card facts">
        {name === null ? null : <Fact word={t.name} meaning={name} testId="helpdesk-name" />}
        {phone === null ? null : <Fact word={t.phone} meaning={phone} testId="helpdesk-phone" />}
        {page === null ? null : <Fact word={t.page} meaning={page} testId="helpdesk-page" />}
        {statusPage === null ? null : <Fact word={t.statusPage} meaning={statusPage} testId="helpdesk-status-page" />}
      </dl>
      {page === null && statusPage === null ? null : (
        <>
          <div className="button-row">
            {page === null ? null : (
              <OpenPage which="page" testId="helpdesk-open-page">
                {t.openPage}
              </OpenPage>
            )}
            {statusPage === null ? null : (
              <OpenPage which="statusPage" testId="helpdesk-open-status-page">
                {t.openStatusPage}
              </OpenPage>
            )}
          </div>
          <p className="note">{t.inBrowser}</p>
        </>
      )}
    </section>
  )
}

interface FactProps {
  readonly word: string
  readonly meaning: string
  readonly testId: string
}

function Fact({ word, meaning, testId }: FactProps) {
  return (
    <>
      <dt>{word}</dt>
      <dd className="breakable" data-testid={testId}>
        {meaning}
      </dd>
    </>
  )
}

interface OpenPageProps {
  readonly which: HelpdeskPage
  readonly testId: string
  readonly children: string
}

function OpenPage({ which, testId, children }: OpenPageProps) {
  const { bridge, ask } = useDoor()
  return (
    <Button testId={testId} onClick={() => void ask(bridge.helpdesk.open({ which }))}>
      {children}
    </Button>
  )
}
