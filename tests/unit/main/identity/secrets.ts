/** Answers the bytes of an ASCII secret, as the RFCs write theirs. */
export function bytesOf(ascii: string): Uint8Array {
  return new TextEncoder().encode(ascii)
}
