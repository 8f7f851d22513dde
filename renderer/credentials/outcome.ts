/** @file The last thing that was done on the Credentials screen, said at its top until the next one. */
import { createContext, use } from 'react'

/** Says what was done. */
export const TellContext = createContext<(sentence: string) => void>(() => undefined)

/** How a dialog leaves a sentence behind when it closes. */
export const useTell = (): ((sentence: string) => void) => use(TellContext)
