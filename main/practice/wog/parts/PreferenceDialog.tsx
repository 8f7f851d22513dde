import type { ReactNode } from 'react'

interface PreferenceDialogProps {
  readonly title: string
  readonly children: ReactNode
}

/** A dialog over the page of an officer who is registered already, which is inert behind it. */
export function PreferenceDialog({ title, children }: PreferenceDialogProps) {
  return (
    <main className="stack">
      <section className="sheet wide behind" inert>
        <h1>Additional security verification</h1>
        <p>what's your preferred option?</p>
      </section>
      <div role="dialog" aria-modal="true" aria-labelledby="dialog-title" className="dialog">
        <h1 id="dialog-title" tabIndex={-1} autoFocus>
          {title}
        </h1>
        {children}
      </div>
    </main>
  )
}
