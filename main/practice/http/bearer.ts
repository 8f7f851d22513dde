/** The bearer token in an `Authorization` header (RFC 6750 §2.1), or the empty string. */
export function bearerToken(header: string | undefined): string {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1] ?? ''
}
