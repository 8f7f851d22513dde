import { useState } from 'react'
import type { PhoneRequest } from '../../preload/contract/phone'
import { Address } from '../components/Address'
import { Button } from '../components/Button'
import { TextField } from '../components/TextField'
import { useTexts } from '../texts/texts'
import { digitsOf } from './digits'

interface ApproveRequestProps {
  readonly request: PhoneRequest
  readonly isBusy: boolean
  readonly onApprove: (number: string) => void
  readonly onNotMe: () => void
}

/** The id of "No, it's not me", which takes the focus back from the second question. */
export const notMeId = 'phone-not-me'

const numberLength = 2

/** Who asks, the number to type, and Yes: closed until the number is whole. */
export function ApproveRequest({ request, isBusy, onApprove, onNotMe }: ApproveRequestProps) {
  const t = useTexts().phone.request
  const [number, setNumber] = useState('')
  const isWhole = number.length === numberLength
  return (
    <form
      className="request"
      aria-label={t.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) onApprove(number)
      }}
    >
      <h3 className="request-title">{t.title}</h3>
      <p className="request-who">
        {t.tenant}
        <br />
        <Address text={request.upn} />
      </p>
      <dl className="request-facts">
        <dt>{t.app}</dt>
        <dd>{request.app}</dd>
        <dt>{t.location}</dt>
        <dd>{request.location}</dd>
      </dl>
      <TextField
        label={t.instruction}
        value={number}
        error={null}
        inputMode="numeric"
        testId="phone-number"
        onChange={(typed) => {
          setNumber(digitsOf(typed, numberLength))
        }}
      />
      <Button look="primary" submits testId="phone-approve" disabled={!isWhole} aria-busy={isBusy}>
        {isBusy ? t.sending : t.approve}
      </Button>
      <Button id={notMeId} testId="phone-not-me" onClick={onNotMe}>
        {t.notMe}
      </Button>
      <p className="phone-note">{t.cannotSee}</p>
    </form>
  )
}
