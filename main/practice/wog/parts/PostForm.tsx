import type { ReactNode } from 'react'

interface PostFormProps {
  readonly action: string
  readonly canary: string
  readonly children: ReactNode
  readonly className?: string
}

/** A form that carries the session's token. Autocomplete is off, as on the real pages (field-notes B5, 8). */
export function PostForm({ action, canary, children, className }: PostFormProps) {
  return (
    <form method="post" action={action} autoComplete="off" className={className}>
      <input type="hidden" name="canary" value={canary} />
      {children}
    </form>
  )
}

interface PostButtonProps {
  readonly action: string
  readonly canary: string
  readonly id?: string
  readonly children: ReactNode
  /** `ms-Link` is the class by which scripts for the real pages find a button that looks like a link (field-notes A2). */
  readonly look?: 'primary' | 'plain' | 'link' | 'link ms-Link'
  readonly fields?: Readonly<Record<string, string>>
}

/** A form of one button, for what changes something but asks nothing. */
export function PostButton({ action, canary, id, children, look = 'plain', fields = {} }: PostButtonProps) {
  return (
    <PostForm action={action} canary={canary} className="inline">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" id={id} className={look}>
        {children}
      </button>
    </PostForm>
  )
}
