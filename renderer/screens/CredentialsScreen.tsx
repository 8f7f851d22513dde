import { useEffect, useRef, useState } from 'react'
import type { CredentialsState, CredentialSummary, HiddenBecause } from '../../preload/contract/credentials'
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
            {t.introduction} {t.where[state?.keychain === 'keychain_unavailable' ? 'memory' : 'keychain']}{' '}
            {t.whose.text}
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
  const [leftWhileAdding, setLeftWhileAdding] = useState<HiddenBecause | null>(null)
  const codesAreOn = useLive(live.settings)?.codesOnWorkstation === true
  useFocusAfterForgetting(state.credentials.length)
  const close = () => {
    setOpen(null)
  }
  const toConfirm = state.credentials.find(({ id }) => id === confirming)
  const added = (credential: CredentialSummary) => {
    close()
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
      <WhatHappened told={told} hiddenBecause={state.hiddenBecause ?? leftWhileAdding} />
      <div className="credential-bar">
        <Button
          look="primary"
          testId="credential-add"
          onClick={() => {
            setLeftWhileAdding(null)
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
          onClose={close}
          onLeft={(because) => {
            close()
            setLeftWhileAdding(because)
          }}
        />
      ) : null}
      {open === 'forget-everything' ? <ForgetEverything count={state.credentials.length} onClose={close} /> : null}
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

interface WhatHappenedProps {
  readonly told: string | null
  readonly hiddenBecause: HiddenBecause | null
}

/** What was done last, and what the app took off the screen by itself. */
function WhatHappened({ told, hiddenBecause }: WhatHappenedProps) {
  const { hidden } = useTexts().credentials
  return (
    <>
      {told === null ? null : <Banner tone="success" title={told} testId="credential-told" />}
      {hiddenBecause === null ? null : (
        <Banner tone="information" title={hidden[hiddenBecause]} role="status" testId="credential-hidden" />
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

/** An entry that is forgotten takes the button with it that had the focus: it goes to the title then, and not to nothing. */
function useFocusAfterForgetting(count: number): void {
  const before = useRef(count)
  useEffect(() => {
    const isLess = count < before.current
    before.current = count
    if (isLess && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.screen-title')?.focus()
  }, [count])
}
