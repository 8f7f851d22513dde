/** One account on the phone. `upn` is `null` while it is not known whose it has to be. */
export interface WantedProfile {
  readonly name: string
  readonly upn: string | null
}

/** Whether an account on the phone is the wanted one. */
export function isWanted(
  wanted: WantedProfile | null,
  profile: { readonly name: string; readonly upn: string },
): boolean {
  return wanted !== null && profile.name === wanted.name && (wanted.upn === null || profile.upn === wanted.upn)
}
