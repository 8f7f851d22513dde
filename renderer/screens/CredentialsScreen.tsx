import { useEffect, useState } from 'react'
import type { CredentialsState, CredentialSummary } from '../../preload/contract/credentials'
import { useAnnounce } from '../announcing/Announcer'
import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { Scroller } from '../components/Scroller'
import { AddCredential } from '../credentials/AddCredential'
import { ClipboardNote } from '../credentials/ClipboardNote'
import { ConfirmProfile } from '../credentials/ConfirmProfile'
import { CredentialList } from '../credentials/CredentialList'
import { ForgetEverything } from '../credentials/ForgetEverything'
import { useHideWhenClosed } from '../credentials/hide-when-closed'
import { KeychainLine } from '../credentials/KeychainLine'
import { TellContext } from '../credentials/outcome'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** What this workstation keeps for the officer. */
export function CredentialsScreen() {
  const t = useTexts().credentials
  const { live } = useDoor()
  const state = useLive(live.credentials)
  const [told, setTold] = useState<string | null>(null)
  useKeychainAskedOnce()
  useHideWhenClosed()
  return (
    <TellContext value={setTold}>
      <Scroller className="screen" label={t.title}>
        <div className="screen-body">
          <h1 className="screen-title" tabIndex={-1}>
            {t.title}
          </h1>
          <p className="screen-lead">
            {t.introduction} {t.practice}
          </p>
          {state === undefined ? null : <Kept state={state} told={told} onTell={setTold} />}
        </div>
      </Scroller>
    </TellContext>
  )
}

interface KeptProps {
  readonly state: CredentialsState
  readonly told: string | null
  readonly onTell: (sentence: string) => void
}

function Kept({ state, told, onTell }: KeptProps) {
  const t = useTexts().credentials
  const { bridge, live, try: attempt } = useDoor()
  const announce = useAnnounce()
  const [open, setOpen] = useState<'add' | 'forget-everything' | null>(null)
  const [confirming, setConfirming] = useState<string | null>(null)
  const codesAreOn = useLive(live.settings)?.codesOnWorkstation === true
  const toConfirm = state.credentials.find(({ id }) => id === confirming)
  const added = (credential: CredentialSummary) => {
    setOpen(null)
    const sentence = t.adding.saved(t.named(credential.kind, credential.label, credential.upn))
    onTell(sentence)
    announce(sentence)
    if (credential.kind !== 'totp') return
    // What cannot be shown now can still be confirmed later, from the list.
    void attempt(bridge.credentials.showCode({ id: credential.id })).then((shown) => {
      if (shown.ok) setConfirming(credential.id)
    })
  }
  return (
    <>
      <KeychainLine status={state.keychain} />
      {told === null ? null : <Banner tone="success" title={told} testId="credential-told" />}
      {state.hiddenBecause === null ? null : (
        <Banner tone="information" title={t.hidden[state.hiddenBecause]} role="status" testId="credential-hidden" />
      )}
      <div className="credential-bar">
        <Button
          look="primary"
          testId="credential-add"
          onClick={() => {
            setOpen('add')
          }}
        >
          {t.add}
        </Button>
        <ClipboardNote clearsAt={state.clipboardClearsAt} />
      </div>
      <CredentialList state={state} codesAreOn={codesAreOn} />
      {state.credentials.length === 0 && state.accounts.length === 0 ? null : (
        <div>
          <Button
            look="danger"
            testId="forget-everything"
            onClick={() => {
              setOpen('forget-everything')
            }}
          >
            {t.forgetting.everything}
          </Button>
        </div>
      )}
      {open === 'add' ? (
        <AddCredential
          onAdded={added}
          onClose={() => {
            setOpen(null)
          }}
        />
      ) : null}
      {open === 'forget-everything' ? (
        <ForgetEverything
          count={state.credentials.length}
          onClose={() => {
            setOpen(null)
          }}
        />
      ) : null}
      {toConfirm === undefined ? null : (
        <ConfirmProfile
          credential={toConfirm}
          visible={state.visible?.id === toConfirm.id ? state.visible : null}
          onClose={() => {
            setConfirming(null)
          }}
        />
      )}
    </>
  )
}

/** Whether there is a keychain is asked once the screen is there: asking can take long. */
function useKeychainAskedOnce(): void {
  const { bridge } = useDoor()
  useEffect(() => {
    const handle = requestIdleCallback(() => void bridge.credentials.checkKeychain())
    return () => {
      cancelIdleCallback(handle)
    }
  }, [bridge])
}
