import type { AppInfo, ElectronSupport } from '../../preload/contract/app'
import { Button } from '../components/Button'
import { Facts } from '../components/Facts'
import { Prose } from '../components/Prose'
import { Scroller } from '../components/Scroller'
import { WorkstationCard } from '../diagnostics/WorkstationCard'
import { WhatThePageSays } from '../explainer/WhatThePageSays'
import { JourneyLogSection } from '../event-log/JourneyLogSection'
import { TopicText } from '../help/TopicText'
import { helpTopicsInOrder, topicTitle } from '../help/topics'
import { HelpdeskSection } from '../helpdesk/HelpdeskSection'
import { ScreenQrHelp } from '../screen-qr/ScreenQrHelp'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts, type Texts } from '../texts/texts'

/** What the screen is given. */
export interface HelpScreenProps {
  readonly onBeforeYouStart: () => void
  readonly onCheckWorkstation: () => void
}

/** Help that belongs to no single step: what pages say, topics, words, keys, and what to tell the helpdesk. */
export function HelpScreen({ onBeforeYouStart, onCheckWorkstation }: HelpScreenProps) {
  const texts = useTexts()
  const { explainer, help: t } = texts
  const info = useLive(useDoor().live.info)
  return (
    <Scroller className="screen" label={t.title}>
      <div className="screen-body">
        <h1 className="screen-title" tabIndex={-1}>
          {t.title}
        </h1>
        <h2>{t.stuck.title}</h2>
        <p>
          <Prose text={t.stuck.text} />
        </p>
        <HelpdeskSection />
        <section aria-label={explainer.search} data-testid="help-page-says">
          <h2>{explainer.search}</h2>
          <WhatThePageSays expected={[]} isAsked />
        </section>
        <ScreenQrHelp />
        <BeforeYouStart isLive={info?.environment === 'live'} onOpen={onBeforeYouStart} />
        <WorkstationCard onOpen={onCheckWorkstation} />
        {helpTopicsInOrder.map((topic) => (
          <section key={topic} className="topic" aria-label={topicTitle(texts, topic)} data-testid={`help-${topic}`}>
            <h2>{topicTitle(texts, topic)}</h2>
            <TopicText topic={topic} />
          </section>
        ))}
        <Entries {...t.glossary} />
        <Entries {...t.logIn} />
        <Entries {...t.keys} />
        <JourneyLogSection />
        {info === undefined ? null : <About info={info} />}
      </div>
    </Scroller>
  )
}

interface BeforeYouStartProps {
  readonly isLive: boolean
  readonly onOpen: () => void
}

/** The way to the check of the real services; in practice only a word on it, as nothing leaves the computer there. */
function BeforeYouStart({ isLive, onOpen }: BeforeYouStartProps) {
  const t = useTexts().readiness
  return (
    <section className="topic" aria-label={t.title} data-testid="help-before-you-start">
      <h2>{t.title}</h2>
      <p>{isLive ? t.card : t.inPractice}</p>
      {isLive ? (
        <p>
          <Button testId="before-you-start" onClick={onOpen}>
            {t.start}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

interface EntriesProps {
  readonly title: string
  readonly entries: readonly { readonly word: string; readonly meaning: string }[]
}

/** Words with what they mean, under their title. */
function Entries({ title, entries }: EntriesProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Facts entries={entries} />
    </section>
  )
}

/** What the helpdesk will ask for. */
function About({ info }: { readonly info: AppInfo }) {
  const t = useTexts().help.about
  return (
    <section className="topic" aria-label={t.title}>
      <h2>{t.title}</h2>
      <dl className="card facts">
        <dt>{t.version}</dt>
        <dd data-testid="app-version">{info.version}</dd>
        <dt>{t.electron}</dt>
        <dd>{info.electron}</dd>
        {info.electronSupport === undefined ? null : (
          <>
            <dt>{t.electronSupport}</dt>
            <dd data-testid="electron-support">{supportInWords(t, info.electronSupport)}</dd>
          </>
        )}
        {info.isTestable === true ? (
          <>
            <dt>{t.flavour}</dt>
            <dd data-testid="flavour">{t.testable}</dd>
          </>
        ) : null}
        <dt>{t.logFile}</dt>
        <dd className="breakable" data-testid="log-file">
          {info.logFile}
        </dd>
      </dl>
      <p className="note">{t.logFileHint}</p>
    </section>
  )
}

/** Until when this Electron gets security fixes. */
function supportInWords(t: Texts['help']['about'], support: ElectronSupport): string {
  switch (support.state) {
    case 'supported':
    case 'ends_soon':
      return t.supported(dayInWords(support.until))
    case 'ended':
      return t.ended(dayInWords(support.until))
    case 'not_in_the_list':
      return t.notInTheList
    default:
      return support satisfies never
  }
}

function dayInWords(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
