/** Whose sign-in this is, above the heading. */
export function Identity({ upn }: { readonly upn: string }) {
  return (
    <p className="identity">
      <span id="displayName">{upn}</span>
    </p>
  )
}
