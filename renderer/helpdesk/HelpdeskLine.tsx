import type { ErrorCode } from '../../preload/contract/errors'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** The failures whose text sends the officer to the helpdesk. */
export const errorsForHelpdesk: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'bad_request',
  'sign_in_failed',
  'check_refused',
  'check_page_not_allowed',
  'device_set',
  'place_not_allowed',
  'keychain_unavailable',
])

/** Who the helpdesk is, beside a failure that sends the officer there; nothing where the organisation names none. */
export function HelpdeskForError({ code }: { readonly code: ErrorCode }) {
  return errorsForHelpdesk.has(code) ? <HelpdeskLine /> : null
}

/** Who the helpdesk is, where the officer is sent to it; nothing where the organisation names none. */
export function HelpdeskLine() {
  const t = useTexts().helpdesk
  const state = useLive(useDoor().live.helpdesk)
  const known = [state?.name, state?.phone].filter((each) => typeof each === 'string')
  return known.length === 0 ? null : <p data-testid="helpdesk-line">{t.line(known.join(', '))}</p>
}
