import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react'

/** Has a sentence read out once. The answered function takes it back when it is no longer true. */
export type Announce = (sentence: string) => () => void

const AnnounceContext = createContext<Announce>(() => () => undefined)

/** Has sentences read out. */
export const useAnnounce = (): Announce => use(AnnounceContext)

const kept = 3

/** The one polite live region of the window; errors speak for themselves through `role="alert"`. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<readonly { readonly id: number; readonly sentence: string }[]>([])
  const count = useRef(0)
  const announce = useCallback<Announce>((sentence) => {
    const id = (count.current += 1)
    setSaid((before) => [...before, { id, sentence }].slice(-kept))
    return () => {
      setSaid((before) => before.filter((each) => each.id !== id))
    }
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcer">
        {said.map(({ id, sentence }) => (
          <p key={id}>{sentence}</p>
        ))}
      </div>
    </AnnounceContext>
  )
}
