import { officerOf } from '../accounts/officers'
import { rows } from '../state/tables'
import type { Practice } from '../tenant/practice'

/** Far more than anybody's phones hold; a wrong code is judged in the same time however many officers there are. */
const mostSecrets = 200

/**
 * The secrets of which somebody may have typed a code by mistake, each once: the officer's own, then those of the phones'
 * profiles, then those that an authenticator of somebody's own has scanned and proven here; the newest 200.
 *
 * What the seed has registered for others is on no phone until control gives it to one (`control/registrations.ts`), and
 * is a profile there from then on. To search all of it would take long, and find a stranger's code by chance now and then.
 */
export function secretsMistakable(practice: Practice, upn: string): readonly string[] {
  const { profiles, activations } = practice.repository.read()
  const { techpassSecret, authenticators } = officerOf(practice, upn)
  const own = [...(techpassSecret === null ? [] : [techpassSecret]), ...authenticators.map(({ secret }) => secret)]
  const onPhones = rows(profiles).filter(
    ({ algorithm, digits, period }) => algorithm === 'sha1' && digits === 6 && period === 30,
  )
  const proven = rows(activations).filter(({ status }) => status === 'completed')
  const others = [...onPhones.toReversed(), ...proven.toReversed()].map(({ secret }) => secret)
  return [...new Set([...own, ...others])].slice(0, mostSecrets)
}
