interface RememberMfaProps {
  /** `idChkBx_SAOTCAS_TD` beside a number, `idChkBx_SAOTCC_TileRememberMFA` beside a code. */
  readonly id: string
  readonly days: number
  /** The form that the box belongs to, where it stands outside of it. */
  readonly form?: string
}

/** "Don't ask again for N days", where the tenant offers it (field-notes A4). Left empty, it is not sent, which is a no. */
export function RememberMfa({ id, days, form }: RememberMfaProps) {
  if (days === 0) return null
  return (
    <label className="choice" htmlFor={id}>
      <input id={id} name="rememberMFA" type="checkbox" value="true" form={form} autoComplete="off" />
      {`Don't ask again for ${days === 1 ? '1 day' : `${String(days)} days`}`}
    </label>
  )
}
