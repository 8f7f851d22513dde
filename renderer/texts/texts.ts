import { createContext, use } from 'react'
import { en } from './en'

/** Every text of the window. English is the source; another language is an object that `satisfies Texts`. */
export type Texts = typeof en

/** The language in force. */
export const TextsContext = createContext<Texts>(en)

/** The texts in the language in force. */
export const useTexts = (): Texts => use(TextsContext)
