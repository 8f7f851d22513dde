import { Address } from './Address'
import { CopyButton, type CopyButtonProps } from './CopyButton'
import { ungrouped } from './grouped'

interface CopyRowProps {
  /** What it is, e.g. `Code`. */
  readonly label: string
  /** As it is shown; spaces are for the eye only and never copied. */
  readonly value: string
  readonly testId: string
  /** Absent when the contract has no copy for it: the value can still be selected. */
  readonly copy?: Omit<CopyButtonProps, 'label' | 'value'>
  /** An address is not set in a fixed width, and has no spaces to drop. */
  readonly isAddress?: boolean
}

/** One thing to carry to another place: its name, its value to select, and a button that copies only the value. */
export function CopyRow({ label, value, testId, copy, isAddress = false }: CopyRowProps) {
  return (
    <div className="copy-row">
      <dt>{label}</dt>
      <dd
        className={isAddress ? 'copy-value' : 'copy-value copy-value-fixed'}
        data-testid={testId}
        onCopy={(event) => {
          if (isAddress) return
          event.clipboardData.setData('text/plain', ungrouped(String(document.getSelection())))
          event.preventDefault()
        }}
      >
        {isAddress ? <Address text={value} /> : value}
      </dd>
      {copy === undefined ? null : (
        <dd className="copy-action">
          <CopyButton {...copy} label={label} value={value} />
        </dd>
      )}
    </div>
  )
}
