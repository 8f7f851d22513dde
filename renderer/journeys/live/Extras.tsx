import { KeptCode } from '../../credentials/KeptCode'
import { KeptPassword } from '../../credentials/KeptPassword'
import { ScreenQrButton } from '../../screen-qr/ScreenQrButton'
import { useTexts } from '../../texts/texts'
import { TroubleList } from '../guide/TroubleList'
import { CheckCard } from '../log-in/CheckCard'
import { besideRealPages, pageKey, type StepOfJourney } from './live-words'

interface ExtrasProps {
  readonly step: StepOfJourney
  readonly canCheck: boolean
}

/** What a step has beside its words. */
export function Extras({ step, canCheck }: ExtrasProps) {
  const texts = useTexts()
  switch (pageKey(step)) {
    case 'sign-in/password':
      return <KeptPassword upn={null} />
    case 'sign-in/code':
    case 'verification-code/code':
    case 'number/code':
    case 'reach/code':
      return <KeptCode profile="SG Govt M365" upn={null} />
    case 'choose-method/again':
      return <WhatYouCameFor step={step} />
    case 'sign-in/refused':
      return step.journey === 'set-up-verification' ? <TroubleList troubles={texts.live.refusals} /> : null
    case 'number/refused':
    case 'reach/refused':
      return <TroubleList troubles={texts.live.refusals} />
    case 'scan':
      return <ScreenQrButton />
    case 'logged-in':
    case 'profile':
      return canCheck ? (
        <CheckCard />
      ) : (
        <p className="note" data-testid="you-told-us">
          {texts.live.youToldUs}
        </p>
      )
    default:
      return null
  }
}

/** The account is set up already: what can be done instead. */
function WhatYouCameFor({ step }: { readonly step: StepOfJourney }) {
  const { again } = useTexts().setUpVerification
  if (step.journey !== 'set-up-verification') return null
  return (
    <div data-testid="already-registered">
      <TroubleList troubles={besideRealPages(again[step.shown.generation])} />
    </div>
  )
}
