import { useEffect, useState } from 'react'
import { Button } from './Button'

/** What a copy button needs to know of the thing that it copies. */
export interface CopyButtonProps {
  /** `Copy`, and `Copied` once it is. */
  readonly word: string
  readonly copiedWord: string
  /** What it copies, e.g. `Code`: for who hears the button without seeing what stands beside it. */
  readonly label: string
  /** What `Copied` is true of: with another value the button says `Copy` again. */
  readonly value: string
  readonly testId: string
  /** Resolves to whether it was copied. */
  readonly onCopy: () => Promise<boolean>
}

/** How long the button says that it has copied. */
const copiedForMs = 4000

/** The button that copies one thing, and says for four seconds that it has. */
export function CopyButton({ word, copiedWord, label, value, testId, onCopy }: CopyButtonProps) {
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
    <Button
      look="quiet"
      icon={copied === value ? 'check' : 'copy'}
      testId={testId}
      onClick={() => {
        void onCopy().then((done) => {
          setCopied(done ? value : null)
        })
      }}
    >
      {copied === value ? copiedWord : word}
      <span className="visually-hidden"> {label}</span>
    </Button>
  )
}
