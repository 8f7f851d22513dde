import { useState } from 'react'
import type { PhoneAnswer, PhoneState } from '../../preload/contract/phone'
import { Banner } from '../components/Banner'
import { useTexts } from '../texts/texts'
import { AddAccount } from './AddAccount'
import { successShownForMs, useGoneAfter } from './passing-news'
import { phoneTitleId } from './phone-title'
import { PhoneProfile } from './PhoneProfile'
import { SignInRequest } from './SignInRequest'
import { isWanted, type WantedProfile } from './wanted-profile'

interface PhoneProps {
  readonly phone: PhoneState
  /** The account whose code is asked for now; it is marked. */
  readonly wanted: WantedProfile | null
  readonly isInSight: boolean
  /** As {@link AddAccount} needs it. */
  readonly bringPageIntoSight: () => Promise<() => void>
}

/** The practice phone: a drawing of its own, not a copy of any product. */
export function Phone({ phone, wanted, isInSight, bringPageIntoSight }: PhoneProps) {
  const t = useTexts().phone
  return (
    <section
      className="phone-column"
      aria-label={t.region}
      hidden={!isInSight}
      id="phone"
      data-testid="phone"
      data-status={phone.status}
    >
      <div className="phone">
        <div className="phone-top">
          <h2 className="phone-title" id={phoneTitleId} tabIndex={-1}>
            {t.title}
          </h2>
          <p className="phone-subtitle">{t.subtitle}</p>
        </div>
        {phone.status === 'off' ? (
          <div className="phone-off">
            <p className="phone-off-title">{t.off.title}</p>
            <p>{t.off.text}</p>
          </div>
        ) : (
          <PhoneScreen phone={phone} wanted={wanted} bringPageIntoSight={bringPageIntoSight} />
        )}
      </div>
    </section>
  )
}

/** What the phone shows when it is on: a request first, then the accounts, then how to add one. */
function PhoneScreen({ phone, wanted, bringPageIntoSight }: Omit<PhoneProps, 'isInSight'>) {
  const t = useTexts().phone
  const [outcome, setOutcome] = useState<PhoneAnswer['outcome'] | null>(null)
  useGoneAfter(successShownForMs, outcome === 'approved', setOutcome)
  const [request, ...others] = phone.requests
  return (
    <div className="phone-screen">
      {phone.status === 'offline' ? (
        <Banner tone="warning" title={t.offline.title} role="status" testId="phone-offline">
          <p>{t.offline.text}</p>
        </Banner>
      ) : null}
      {request === undefined ? null : (
        <SignInRequest key={request.id} request={request} others={others.length} onOutcome={setOutcome} />
      )}
      {outcome === null || request !== undefined ? null : <Outcome outcome={outcome} />}
      <section className="phone-part" aria-label={t.accounts}>
        <h3 className="phone-heading">{t.accounts}</h3>
        {phone.profiles.length === 0 ? <p className="phone-note">{t.noAccounts}</p> : null}
        <ul className="phone-profiles">
          {phone.profiles.map((profile) => (
            <PhoneProfile key={profile.id} profile={profile} isWanted={isWanted(wanted, profile)} />
          ))}
        </ul>
      </section>
      <AddAccount bringPageIntoSight={bringPageIntoSight} />
    </div>
  )
}

/** What became of the last answer. */
function Outcome({ outcome }: { readonly outcome: PhoneAnswer['outcome'] }) {
  const { title, text } = useTexts().phone.outcome[outcome]
  const tone = outcome === 'approved' ? 'success' : outcome === 'denied' ? 'information' : 'error'
  return (
    <Banner tone={tone} title={title} role="status" testId="phone-outcome">
      <p>{text}</p>
    </Banner>
  )
}
