import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button } from './Button'
import { countOpenDialog } from './open-dialogs'

interface DialogProps {
  readonly title: string
  /** The name of the button that closes without doing anything. */
  readonly closeLabel: string
  readonly onClose: () => void
  readonly testId: string
  readonly wide?: boolean
  /** Buttons that do something, before the one that closes. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A modal dialog, open as long as it is rendered. Esc closes it; focus is kept inside and given back afterwards (native `<dialog>`). */
export function Dialog({ title, closeLabel, onClose, testId, wide = false, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    const uncount = countOpenDialog()
    element?.showModal()
    return () => {
      // Closing before React takes the element away is what gives the focus back.
      element?.close()
      uncount()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId} className="dialog-title">
        {title}
      </h2>
      {/* Focusable, so that a long text can be scrolled by keyboard. */}
      <div className="dialog-body" tabIndex={0} role="group" aria-labelledby={titleId}>
        {children}
      </div>
      <div className="dialog-actions">
        <Button
          look={actions === undefined ? 'primary' : 'secondary'}
          onClick={onClose}
          testId={`${testId}-close`}
          autoFocus
        >
          {closeLabel}
        </Button>
        {actions}
      </div>
    </dialog>
  )
}
