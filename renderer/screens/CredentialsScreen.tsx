import { Scroller } from '../components/Scroller'
import { useTexts } from '../texts/texts'

/** What the app keeps: nothing, in this version, and it says so. */
export function CredentialsScreen() {
  const t = useTexts().credentials
  return (
    <Scroller className="screen" label={t.title}>
      <div className="screen-body">
        <h1 className="screen-title" tabIndex={-1}>
          {t.title}
        </h1>
        <p className="screen-lead">{t.none}</p>
        <dl className="card facts">
          <dt>{t.keychainLabel}</dt>
          <dd data-testid="keychain-status">{t.keychain}</dd>
        </dl>
        <p>{t.practice}</p>
      </div>
    </Scroller>
  )
}
