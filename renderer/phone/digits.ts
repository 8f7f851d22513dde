/** The ASCII digits in what was typed or pasted, at most `most`: full-width digits are read as digits, all else dropped. */
export function digitsOf(typed: string, most: number): string {
  return typed
    .normalize('NFKC')
    .replace(/[^0-9]/gu, '')
    .slice(0, most)
}
