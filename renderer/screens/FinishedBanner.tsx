import type { ErrorCode } from '../../preload/contract/errors'
import { Banner } from '../components/Banner'
import { checkedService, type Finished } from '../journeys/finished'
import { methodsInWords, timeOf } from '../journeys/log-in/checked-sentence'
import { useTexts, type Texts } from '../texts/texts'

interface Words {
  readonly title: string
  readonly text: string
}

const tones = {
  observed: 'success',
  'portal-only': 'success',
  checked: 'success',
  told: 'information',
  'not-shown': 'warning',
} as const satisfies Record<Finished['known'], string>

/** The check signed in all the same: that it "did not work" would be untrue. */
const signedIn: ReadonlySet<ErrorCode> = new Set(['check_without_second_factor', 'check_methods_not_told'])

/** What Home says of the journey that has just ended. Green only for what is known. */
export function FinishedBanner({ finished }: { readonly finished: Finished }) {
  const { title, text } = wordsOf(useTexts(), finished)
  return (
    <Banner tone={tones[finished.known]} title={title} role="status" testId="journey-finished">
      <p>{text}</p>
    </Banner>
  )
}

function wordsOf({ check, errors, home }: Texts, finished: Finished): Words {
  const t = home.finished
  switch (finished.known) {
    case 'observed':
    case 'told':
      return t[finished.known][finished.journey]
    case 'portal-only':
      return t.portalOnly
    case 'checked': {
      const { at, amr } = finished.signIn
      return t.checked[finished.journey](timeOf(at), methodsInWords(check, amr))
    }
    case 'not-shown': {
      const { journey, code } = finished
      const { title } = { ...errors, ...check.failures[checkedService(journey)] }[code]
      return { title: signedIn.has(code) ? title : t.failed(title), text: t.notShown[journey] }
    }
  }
}
