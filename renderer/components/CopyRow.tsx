import { useEffect, useState } from 'react'
import { Address } from './Address'
import { Button } from './Button'
import { ungrouped } from './grouped'

interface CopyRowProps {
  /** What it is, e.g. `Code`. */
  readonly label: string
  /** As it is shown; spaces are for the eye only and never copied. */
  readonly value: string
  readonly testId: string
  /** Absent when the contract has no copy for it: the value can still be selected. */
  readonly copy?: {
    /** `Copy`, and `Copied` once it is. */
    readonly word: string
    readonly copiedWord: string
    readonly testId: string
    /** Resolves to whether it was copied. */
    readonly onCopy: () => Promise<boolean>
  }
  /** An address is not set in a fixed width, and has no spaces to drop. */
  readonly isAddress?: boolean
}

/** How long the button says that it has copied. */
const copiedForMs = 4000

/** One thing to carry to another place: its name, its value to select, and a button that copies only the value. */
export function CopyRow({ label, value, testId, copy, isAddress = false }: CopyRowProps) {
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    if (copied === null) return undefined
    const timer = setTimeout(() => {
      setCopied(null)
    }, copiedForMs)
    return () => {
      clearTimeout(timer)
    }
  }, [copied])
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
          <Button
            look="quiet"
            icon={copied === value ? 'check' : 'copy'}
            testId={copy.testId}
            onClick={() => {
              void copy.onCopy().then((done) => {
                setCopied(done ? value : null)
              })
            }}
          >
            {copied === value ? copy.copiedWord : copy.word}
            <span className="visually-hidden"> {label}</span>
          </Button>
        </dd>
      )}
    </div>
  )
}
