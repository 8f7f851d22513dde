import type { PhoneProfile as Profile } from '../../preload/contract/phone'
import { Address } from '../components/Address'
import { inThrees } from '../components/grouped'
import { useTexts } from '../texts/texts'
import { useSecondsLeft } from '../time/seconds-left'

const ring = 2 * Math.PI * 9

interface PhoneProfileProps {
  readonly profile: Profile
  /** Its code is asked for now. */
  readonly isWanted: boolean
}

/** One account of the authenticator, with its code and how long it stays. */
export function PhoneProfile({ profile, isWanted }: PhoneProfileProps) {
  const t = useTexts().phone
  const seconds = useSecondsLeft(profile.validUntil)
  const isOver = seconds === 0
  return (
    <li className="phone-profile" data-testid="phone-profile" data-profile={profile.name} data-highlighted={isWanted}>
      <p className="phone-profile-name">
        {profile.name}
        {isWanted ? <span className="tag phone-wanted">{t.useThis}</span> : null}
      </p>
      <p className="phone-profile-upn">
        <Address text={profile.upn} />
      </p>
      <div className="phone-code-row">
        <p className={isOver ? 'phone-code phone-code-over' : 'phone-code'}>
          <span className="visually-hidden">{t.codeLabel(profile.name)}: </span>
          <span data-testid="phone-code">{inThrees(profile.code)}</span>
        </p>
        <p className="phone-seconds" data-testid="phone-seconds">
          <svg className="ring" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle className="ring-track" cx="12" cy="12" r="9" />
            <circle
              className="ring-left"
              cx="12"
              cy="12"
              r="9"
              strokeDasharray={`${String((ring * seconds) / profile.period)} ${String(ring)}`}
            />
          </svg>
          {isOver ? t.codeLate : t.codeSeconds(seconds)}
        </p>
      </div>
    </li>
  )
}
