import type { ReactNode } from 'react'
import type { SecurityInfo } from '../../state/security-info-state'
import { securityInfoForms as forms } from '../addresses'
import type { Words } from '../security-info/words'
import { AccountHeader } from './AccountHeader'
import { Card } from './Card'
import { PostButton } from './PostForm'

/** What every page of the wizard is drawn from. */
export interface WizardView {
  readonly canary: string
  readonly upn: string
  readonly standing: SecurityInfo
  readonly words: Words
}

interface WizardProps {
  readonly view: WizardView
  readonly title: string
  /** Something on the page has the focus, so the title has not. */
  readonly focusInside?: boolean
  readonly children: ReactNode
}

/** A step of "Security info": a dialog over the list, or a page of its own in the middle of a sign-in (field-notes A2). */
export function Wizard({ view, title, focusInside = false, children }: WizardProps) {
  if (view.standing.mode === 'interrupt') return <Interrupt {...{ view, title, focusInside, children }} />
  return (
    <main className="stack">
      <section className="sheet wide behind" inert>
        <h1>Security info</h1>
        <p>{view.upn}</p>
      </section>
      <div role="dialog" aria-modal="true" aria-labelledby="dialog-title" className="dialog">
        <h1 id="dialog-title" tabIndex={-1} autoFocus={!focusInside}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  )
}

function Interrupt({ view, title, focusInside, children }: WizardProps) {
  const { canary, upn, standing, words } = view
  return (
    <Card wide>
      <AccountHeader canary={canary} upn={upn} />
      <h1>{words.interrupt}</h1>
      <p>{words.requires}</p>
      <section aria-labelledby="wizard-title">
        <h2 id="wizard-title" tabIndex={-1} autoFocus={focusInside !== true}>
          {title}
        </h2>
        {children}
      </section>
      {standing.at === 'get-app' && (
        <div className="row">
          <PostButton action={forms.differentMethod} canary={canary} look="link ms-Link">
            I want to set up a different method
          </PostButton>
        </div>
      )}
    </Card>
  )
}

/** The name of a step, one level below the wizard's title. */
export function StepTitle({ view, children }: { readonly view: WizardView; readonly children: ReactNode }) {
  return view.standing.mode === 'interrupt' ? <h3>{children}</h3> : <h2>{children}</h2>
}

/** Which app the wizard is about: Microsoft's, or any other. */
export function appTitle({ standing }: WizardView): string {
  return standing.use === 'totp' ? 'Authenticator app' : 'Microsoft Authenticator'
}

interface WizardButtonProps {
  readonly view: WizardView
  readonly look?: 'plain' | 'link'
}

/** Back to the page before. */
export function BackButton({ view: { canary, standing }, look = 'plain' }: WizardButtonProps) {
  return (
    <PostButton action={forms.back} canary={canary} id="back" look={look} fields={{ at: standing.at }}>
      Back
    </PostButton>
  )
}

/** Next, for the page that it stands on. */
export function NextButton({ view: { canary, standing } }: WizardButtonProps) {
  return (
    <PostButton action={forms.next} canary={canary} id="next" look="primary" fields={{ at: standing.at }}>
      Next
    </PostButton>
  )
}

/** Cancel; there is none in the middle of a sign-in, where Sign out is the way out. */
export function CancelButton({ view: { canary, standing }, look = 'plain' }: WizardButtonProps) {
  if (standing.mode === 'interrupt') return null
  return (
    <PostButton action={forms.cancel} canary={canary} id="cancel" look={look}>
      Cancel
    </PostButton>
  )
}
