import { startTransition, useEffect, useState } from 'react'
import type { CredentialsState } from '../../preload/contract/credentials'
import { useTexts } from '../texts/texts'
import { CredentialRow } from './CredentialRow'

interface CredentialListProps {
  readonly state: CredentialsState
  readonly codesAreOn: boolean
}

/** As many as fill the largest screen: they are drawn at once, and those below when there is time. */
const firstRows = 30

/** What is kept, from the list alone; nothing is read from the keychain for it. */
export function CredentialList({ state: { credentials, visible, allowed }, codesAreOn }: CredentialListProps) {
  const t = useTexts().credentials
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    startTransition(() => {
      setWhole(true)
    })
  }, [])
  if (credentials.length === 0) {
    return (
      <section className="card" data-testid="credentials-none">
        <h2 className="card-title">{t.none.title}</h2>
        <p>{t.none.text}</p>
      </section>
    )
  }
  const hasCodes = credentials.some(({ kind }) => kind === 'totp')
  return (
    <section aria-label={t.list}>
      <h2>{t.list}</h2>
      {hasCodes && !codesAreOn ? (
        <p className="note" data-testid="codes-kept-off">
          {t.codesOff.title}. {t.codesOff.kept}
        </p>
      ) : null}
      <ul className="credential-list">
        {(isWhole ? credentials : credentials.slice(0, firstRows)).map((credential) => (
          <CredentialRow
            key={credential.id}
            credential={credential}
            visible={visible?.id === credential.id ? visible : null}
            codesAreOn={codesAreOn}
            canExport={allowed.exports}
          />
        ))}
      </ul>
    </section>
  )
}
