import { Fragment } from 'react'

/** An address that breaks, if it must, where it can be read: an email address at its @, one of a page after a dot or slash. */
export function Address({ text }: { readonly text: string }) {
  const parts = text.includes('@') ? text.split(/(?=@)/) : text.split(/(?<=[./])(?=[^./])/)
  return parts.map((part, index) => (
    <Fragment key={`${String(index)} ${part}`}>
      {index === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ))
}
