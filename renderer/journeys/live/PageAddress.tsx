import { Button } from '../../components/Button'
import { useTexts } from '../../texts/texts'
import { CopyFromGuide } from '../guide/CopyFromGuide'
import type { JourneyActions } from '../guide/journey-actions'

interface PageAddressProps {
  readonly address: string
  readonly actions: JourneyActions
  /** Absent once the page is open. */
  readonly onOpened?: (() => void) | undefined
}

/** Where no browser opens: the address to carry there by hand, and a way on for whoever has done so. */
export function PageAddress({ address, actions, onOpened }: PageAddressProps) {
  const t = useTexts().live.address
  return (
    <section className="card" aria-label={t.title} data-testid="page-address-card">
      <h2 className="card-title">{t.title}</h2>
      <p>{t.text}</p>
      <dl className="copy-rows">
        <CopyFromGuide what="page-address" label={t.label} value={address} isAddress actions={actions} />
      </dl>
      {onOpened === undefined ? null : (
        <p>
          <Button testId="opened-myself" onClick={onOpened}>
            {t.openedMyself}
          </Button>
        </p>
      )}
    </section>
  )
}
