import type { PracticeAccount } from '../../../preload/contract/journey-view'
import { Prose } from '../../components/Prose'
import { KeptPassword } from '../../credentials/KeptPassword'
import { useTexts } from '../../texts/texts'
import { CopyFromGuide } from './CopyFromGuide'
import type { JourneyActions } from './journey-actions'

interface AccountCardProps {
  readonly account: PracticeAccount
  readonly actions: JourneyActions
  /** Absent from pages that ask for none. */
  readonly withPassword?: boolean
}

/** The made-up officer to sign in as. */
export function AccountCard({ account, actions, withPassword = true }: AccountCardProps) {
  const t = useTexts().guide.account
  return (
    <section className="card" aria-label={t.title} data-testid="practice-account-card">
      <h2 className="card-title">{t.title}</h2>
      <p>
        {t.name(account.displayName)} <Prose text={t.note} />
      </p>
      <dl className="copy-rows">
        <CopyFromGuide what="practice-account" label={t.upn} value={account.upn} isAddress actions={actions} />
        {withPassword ? (
          <CopyFromGuide what="practice-password" label={t.password} value={account.password} actions={actions} />
        ) : null}
      </dl>
      <p className="note">{withPassword ? t.gsib : t.gmd}</p>
      {withPassword ? <KeptPassword upn={account.upn} /> : null}
    </section>
  )
}
