import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button } from './Button'
import { countOpenDialog } from './open-dialogs'
import { Scroller } from './Scroller'

interface DialogProps {
  readonly title: string
  /** The name of the button that closes without doing anything. */
  readonly closeLabel: string
  readonly onClose: () => void
  readonly testId: string
  readonly wide?: boolean
  /** As wide as the window where that is narrow: what it shows is to be as large as can be. */
  readonly fills?: boolean
  /** The way on is in the form inside; closing is not it. */
  readonly hasForm?: boolean
  /** Buttons that do something, before the one that closes. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A modal dialog, open as long as it is rendered. Esc closes it; focus is kept inside and given back afterwards (native `<dialog>`). */
export function Dialog({
  title,
  closeLabel,
  onClose,
  testId,
  wide = false,
  fills = false,
  hasForm = false,
  actions,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const isQuestion = actions !== undefined
  useLayoutEffect(() => {
    const element = dialog.current
    const uncount = countOpenDialog()
    element?.showModal()
    // A question starts at the answer that does nothing; a text starts at its top.
    element?.querySelector<HTMLElement>(isQuestion ? '.dialog-actions button' : '.dialog-title')?.focus()
    return () => {
      // Closing before React takes the element away is what gives the focus back.
      element?.close()
      uncount()
    }
  }, [isQuestion])
  return (
    <dialog
      ref={dialog}
      className={`dialog${wide ? ' dialog-wide' : ''}${fills ? ' dialog-fills' : ''}`}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId} className="dialog-title" tabIndex={-1}>
        {title}
      </h2>
      <Scroller className="dialog-body" label={title}>
        {children}
      </Scroller>
      <div className="dialog-actions">
        <Button look={isQuestion || hasForm ? 'secondary' : 'primary'} onClick={onClose} testId={`${testId}-close`}>
          {closeLabel}
        </Button>
        {actions}
      </div>
    </dialog>
  )
}
