import type { PhoneProfile } from '../../../preload/contract/phone'
import { useAnnounce } from '../../announcing/Announcer'
import { Address } from '../../components/Address'
import { copyText } from '../../components/copy-text'
import { CopyRow } from '../../components/CopyRow'
import { inThrees } from '../../components/grouped'
import { isWanted } from '../../phone/wanted-profile'
import { useDoor } from '../../state/door'
import { useLive } from '../../state/live-value'
import { useTexts } from '../../texts/texts'
import { useSecondsLeft } from '../../time/seconds-left'

interface VerificationCodeProps {
  /** As the authenticator lists it. */
  readonly profile: string
  readonly upn: string | null
}

/** The code that the page asks for, large, from the right one of the phone's accounts; in words when the phone has none. */
export function VerificationCode({ profile: name, upn }: VerificationCodeProps) {
  const t = useTexts().logIn.code
  const phone = useLive(useDoor().live.phone)
  const profile = phone?.profiles.find((each) => isWanted({ name, upn }, each))
  if (profile === undefined) return <p className="waiting">{t.none}</p>
  const hasOther = phone?.profiles.some((each) => each.name.startsWith('TECHPASS')) === true
  return (
    <section className="verification" aria-label={t.title(name)} data-testid="verification-code-card">
      <Code profile={profile} />
      <p className="note">
        <Address text={profile.upn} />
      </p>
      {hasOther ? <p className="note">{t.notTheOther}</p> : null}
    </section>
  )
}

/** The code with how long it stays. It is not read out by itself: it changes every half minute. */
function Code({ profile }: { readonly profile: PhoneProfile }) {
  const { guide, logIn } = useTexts()
  const t = logIn.code
  const announce = useAnnounce()
  const seconds = useSecondsLeft(profile.validUntil)
  const onCopy = () => {
    const copied = copyText(profile.code)
    if (copied) announce(guide.copied(t.copied))
    return Promise.resolve(copied)
  }
  return (
    <>
      <dl className={seconds === 0 ? 'copy-rows verification-over' : 'copy-rows'}>
        <CopyRow
          label={t.title(profile.name)}
          value={inThrees(profile.code)}
          testId="verification-code"
          copy={{ word: guide.copy, copiedWord: guide.copiedShort, testId: 'copy-verification-code', onCopy }}
        />
      </dl>
      <p className="match-countdown" data-testid="verification-code-countdown">
        {seconds === 0 ? t.late : t.seconds(seconds)}
      </p>
    </>
  )
}
