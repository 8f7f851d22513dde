import { Fragment } from 'react'

const marked = /(“[^”]*”|\*\*[^*]+\*\*)/u

/**
 * A sentence in which “words of the screen” are set apart, as they are quoted verbatim, and **names of our own controls** are strong.
 *
 * The quoted words stay in English in every language of the guide, so they are marked as such.
 */
export function Prose({ text }: { readonly text: string }) {
  return text.split(marked).map((part, index) => {
    if (part.startsWith('“')) {
      return (
        <q className="screen-words" lang="en-US" key={index}>
          {part}
        </q>
      )
    }
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>
    return <Fragment key={index}>{part}</Fragment>
  })
}
