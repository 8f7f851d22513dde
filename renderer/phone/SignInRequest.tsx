import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Refusal, Result } from '../../preload/contract/define'
import type { PhoneAnswer, PhoneRequest } from '../../preload/contract/phone'
import { useAnnounce } from '../announcing/Announcer'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { ApproveRequest, notMeId } from './ApproveRequest'
import { giveFocusBack } from './give-focus-back'
import { focusPhoneTitle } from './phone-title'
import { RefusalBanner } from '../refusals/RefusalBanner'
import { RefuseRequest } from './RefuseRequest'

interface SignInRequestProps {
  readonly request: PhoneRequest
  /** How many more wait behind this one. */
  readonly others: number
  readonly onOutcome: (outcome: PhoneAnswer['outcome'] | null) => void
}

/** A sign-in request on the phone: who asks, and the officer's answer. */
export function SignInRequest({ request, others, onOutcome }: SignInRequestProps) {
  const { phone: t } = useTexts()
  const { bridge, ...door } = useDoor()
  const announce = useAnnounce()
  const [isRefusing, setRefusing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ readonly refusal: Refusal; readonly attempt: number } | null>(null)
  useEffect(() => {
    announce(t.request.arrived)
    onOutcome(null)
  }, [announce, onOutcome, t])

  const section = useFocusKeptInPhone()

  const answer = async (asked: () => Promise<Result<PhoneAnswer>>) => {
    if (isBusy) return
    setBusy(true)
    const result = await door.try(asked())
    setBusy(false)
    if (!result.ok) {
      setFailed({ refusal: result.error, attempt: Date.now() })
      return
    }
    onOutcome(result.value.outcome)
    announce(t.outcome[result.value.outcome].title)
  }

  return (
    <section ref={section} className="phone-request" aria-label={t.request.title} data-testid="phone-request">
      {isRefusing ? (
        <RefuseRequest
          isBusy={isBusy}
          onDeny={() => void answer(() => bridge.phone.deny({ request: request.id }))}
          onReport={() => void answer(() => bridge.phone.report({ request: request.id }))}
          onBack={() => {
            giveFocusBack(notMeId, () => {
              setRefusing(false)
            })
          }}
        />
      ) : (
        <ApproveRequest
          request={request}
          isBusy={isBusy}
          onApprove={(number) => void answer(() => bridge.phone.approve({ request: request.id, number }))}
          onNotMe={() => {
            setRefusing(true)
          }}
        />
      )}
      {failed === null ? null : (
        <RefusalBanner key={failed.attempt} refusal={failed.refusal} testId="phone-request-error" />
      )}
      {others === 0 ? null : <p className="phone-note">{t.request.more(others)}</p>}
    </section>
  )
}

/** A request goes when it is answered: the focus that was in it stays in the phone, where the outcome is said. */
function useFocusKeptInPhone(): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = section.current
    return () => {
      if (element?.contains(document.activeElement) === true) focusPhoneTitle()
    }
  }, [])
  return section
}
