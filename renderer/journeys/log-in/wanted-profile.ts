import type { JourneyView } from '../../../preload/contract/journey'
import type { WantedProfile } from '../../phone/wanted-profile'

/** The account whose code the page asks for now; `null` when it asks for none. */
export function wantedProfile({ journey, step, shown }: JourneyView): WantedProfile | null {
  if (journey !== 'log-in' || shown.step !== step) return null
  if (shown.step === 'verification-code' && shown.screen === 'code') return { name: shown.profile, upn: shown.upn }
  if (shown.step === 'number' && shown.screen === 'code') return { name: 'SG Govt M365', upn: shown.upn }
  return null
}
