/** @file AD FS's two pages. Their ids are not public (field-notes, open points): the PageIDs are ours. */
import type { SignIn } from '../../state/browser'
import { addresses } from '../addresses'
import { AdfsCodePage } from '../pages/AdfsCodePage'
import { AdfsErrorPage } from '../pages/AdfsErrorPage'
import type { Page } from '../show-page'
import type { Visit } from '../visits'

type AtAdfs = Extract<SignIn, { readonly at: 'adfs' | 'adfs-error' }>

/** The page for a browser that stands at AD FS; a locked account's is named `locked`, as at the password. */
export function adfsPage({ canary }: Visit, signIn: AtAdfs): Page {
  const path = addresses.adfs
  if (signIn.at === 'adfs-error') {
    const { requestId, failedAt } = signIn
    const body = <AdfsErrorPage canary={canary} requestId={requestId} failedAt={failedAt} />
    return { name: 'adfs-error', title: 'An error occurred', pageId: 'AdfsError', path, body }
  }
  const name = signIn.notice === 'locked' ? 'locked' : 'adfs-code'
  const body = <AdfsCodePage canary={canary} upn={signIn.upn} notice={signIn.notice} />
  return { name, title: 'Verification code', pageId: 'AdfsCode', path, body }
}
