import { useState } from 'react'
import type { CredentialKind, CredentialSummary, HiddenBecause } from '../../preload/contract/credentials'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { RadioGroup } from '../components/RadioGroup'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { AddPassword } from './AddPassword'
import { AddProfile } from './AddProfile'
import { CodesOff } from './CodesOff'
import { useWhenLeft } from './when-left'

const kinds: readonly CredentialKind[] = ['password', 'totp']

interface AddCredentialProps {
  readonly onAdded: (added: CredentialSummary) => void
  readonly onClose: () => void
  /** The officer has left the workstation, and the dialog is to go. */
  readonly onLeft: (because: HiddenBecause) => void
}

/** Which kinds the organisation lets this workstation keep: nobody types a secret only to be refused it. */
function useAllowedKinds(): Record<CredentialKind, boolean> {
  const { live } = useDoor()
  const codesAreOn = useLive(live.settings)?.codesOnWorkstation === true
  const isSet = useLive(live.lockedSettings)?.includes('codesOnWorkstation') === true
  return { password: useLive(live.credentials)?.allowed.passwords !== false, totp: codesAreOn || !isSet }
}

/** What is to be added, and then the form for it. */
export function AddCredential({ onAdded, onClose, onLeft }: AddCredentialProps) {
  const t = useTexts().credentials.adding
  const codesAreOn = useLive(useDoor().live.settings)?.codesOnWorkstation === true
  const allowed = useAllowedKinds()
  const [wanted, setWanted] = useState<CredentialKind>('password')
  const [isChosen, setChosen] = useState(false)
  const kind = [wanted, ...kinds].find((each) => allowed[each]) ?? null
  useWhenLeft(onLeft)
  return (
    <Dialog title={t.title} closeLabel={t.cancel} onClose={onClose} testId="add-credential" wide hasForm>
      {!isChosen || kind !== wanted ? (
        <ChooseKind
          kind={kind}
          allowed={allowed}
          onChange={setWanted}
          onNext={() => {
            if (kind !== null) setWanted(kind)
            setChosen(kind !== null)
          }}
        />
      ) : kind === 'password' ? (
        <AddPassword onAdded={onAdded} />
      ) : codesAreOn ? (
        <AddProfile onAdded={onAdded} />
      ) : (
        <CodesOff />
      )}
    </Dialog>
  )
}

interface ChooseKindProps {
  /** `null` where nothing may be kept. */
  readonly kind: CredentialKind | null
  readonly allowed: Record<CredentialKind, boolean>
  readonly onChange: (kind: CredentialKind) => void
  readonly onNext: () => void
}

function ChooseKind({ kind, allowed, onChange, onNext }: ChooseKindProps) {
  const t = useTexts().credentials
  return (
    <div className="credential-form">
      <RadioGroup
        legend={t.adding.what}
        look="cards"
        value={kind}
        onChange={onChange}
        options={kinds.map((value) => ({
          value,
          label: t.kinds[value],
          detail: t.adding[allowed[value] ? 'details' : 'off'][value],
          testId: `add-kind-${value}`,
          disabled: !allowed[value],
        }))}
      />
      <div className="credential-form-actions">
        <Button look="primary" testId="add-next" disabled={kind === null} onClick={onNext}>
          {t.adding.next}
        </Button>
      </div>
    </div>
  )
}
