import { useEffect } from 'react'
import type { Challenge } from '../../../preload/contract/journey-view'
import { useAnnounce } from '../../announcing/Announcer'
import { MatchNumber } from '../../components/MatchNumber'
import { useTexts } from '../../texts/texts'

/** The number of the request that is open: large, read out once, gone when the request ends or runs out. */
export function ChallengeNumber({ challenge }: { readonly challenge: Challenge | null }) {
  const t = useTexts().guide.challenge
  const announce = useAnnounce()
  const number = challenge?.matchNumber
  useEffect(() => (number === undefined ? undefined : announce(t.announce(number))), [announce, number, t])
  if (challenge === null) return <p className="waiting">{t.waiting}</p>
  return (
    <MatchNumber
      label={t.label}
      number={challenge.matchNumber}
      expiresAt={challenge.expiresAt}
      countdown={t.countdown}
    />
  )
}
