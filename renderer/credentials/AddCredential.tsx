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

interface AddCredentialProps {
  readonly onAdded: (added: CredentialSummary) => void
  readonly onClose: () => void
  /** The officer has left the workstation, and the dialog is to go. */
  readonly onLeft: (because: HiddenBecause) => void
}

/** What is to be added, and then the form for it. */
export function AddCredential({ onAdded, onClose, onLeft }: AddCredentialProps) {
  const t = useTexts().credentials.adding
  const codesAreOn = useLive(useDoor().live.settings)?.codesOnWorkstation === true
  const [kind, setKind] = useState<CredentialKind>('password')
  const [isChosen, setChosen] = useState(false)
  useWhenLeft(onLeft)
  return (
    <Dialog title={t.title} closeLabel={t.cancel} onClose={onClose} testId="add-credential" wide hasForm>
      {!isChosen ? (
        <ChooseKind
          kind={kind}
          onChange={setKind}
          onNext={() => {
            setChosen(true)
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
  readonly kind: CredentialKind
  readonly onChange: (kind: CredentialKind) => void
  readonly onNext: () => void
}

function ChooseKind({ kind, onChange, onNext }: ChooseKindProps) {
  const t = useTexts().credentials
  return (
    <div className="credential-form">
      <RadioGroup
        legend={t.adding.what}
        look="cards"
        value={kind}
        onChange={onChange}
        options={[
          {
            value: 'password',
            label: t.kinds.password,
            detail: t.adding.passwordDetail,
            testId: 'add-kind-password',
          },
          { value: 'totp', label: t.kinds.totp, detail: t.adding.codesDetail, testId: 'add-kind-totp' },
        ]}
      />
      <div className="credential-form-actions">
        <Button look="primary" testId="add-next" onClick={onNext}>
          {t.adding.next}
        </Button>
      </div>
    </div>
  )
}
