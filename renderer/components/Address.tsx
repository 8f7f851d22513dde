/** An email address that breaks, if it must, at its @. */
export function Address({ text }: { readonly text: string }) {
  const [name, ...domain] = text.split('@')
  return (
    <>
      {name}
      {domain.map((part) => (
        <span key={part}>
          <wbr />@{part}
        </span>
      ))}
    </>
  )
}
