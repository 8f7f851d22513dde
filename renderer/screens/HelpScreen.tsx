import type { AppInfo } from '../../preload/contract/app'
import { Prose } from '../components/Prose'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { Scroller } from '../components/Scroller'
import { useTexts } from '../texts/texts'

/** Help that belongs to no single step: words, who resets what, keys, and what to tell the helpdesk. */
export function HelpScreen() {
  const t = useTexts().help
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
        <Entries {...t.glossary} />
        <Entries {...t.logIn} />
        <Entries {...t.resets} />
        <Entries {...t.keys} />
        {info === undefined ? null : <About info={info} />}
      </div>
    </Scroller>
  )
}

interface EntriesProps {
  readonly title: string
  readonly entries: readonly { readonly word: string; readonly meaning: string }[]
}

/** Words with what they mean. */
function Entries({ title, entries }: EntriesProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <dl className="entries">
        {entries.map(({ word, meaning }) => (
          <div className="entry" key={word}>
            <dt>{word}</dt>
            <dd>
              <Prose text={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What the helpdesk will ask for. */
function About({ info }: { readonly info: AppInfo }) {
  const t = useTexts().help.about
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      <dl className="card facts">
        <dt>{t.version}</dt>
        <dd data-testid="app-version">{info.version}</dd>
        <dt>{t.electron}</dt>
        <dd>{info.electron}</dd>
        <dt>{t.logFile}</dt>
        <dd className="breakable" data-testid="log-file">
          {info.logFile}
        </dd>
      </dl>
      <p className="note">{t.logFileHint}</p>
    </section>
  )
}
