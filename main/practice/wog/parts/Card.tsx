import type { ReactNode } from 'react'

interface CardProps {
  readonly children: ReactNode
  readonly wide?: boolean
  /** Whose page it is; WOG's, unless told. */
  readonly service?: string
}

/** The sheet that a page's content lies on. */
export function Card({ children, wide = false, service }: CardProps) {
  return (
    <main className={wide ? 'sheet wide' : 'sheet'}>
      <p className="service">{service ?? (wide ? 'SG GOVT M365' : 'WOG practice sign-in')}</p>
      {children}
    </main>
  )
}

interface NoticeProps {
  readonly id?: string
  readonly kind?: 'error' | 'good' | 'plain'
  readonly children: ReactNode
}

/** Something the officer must notice: errors are alerts, the rest is polite. */
export function Notice({ id, kind = 'error', children }: NoticeProps) {
  return (
    <div id={id} className={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

/** A word of the practice itself, which the real page does not have. */
export function PracticeHint({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="hint">
      <span className="tag">Practice</span> {children}
    </p>
  )
}
