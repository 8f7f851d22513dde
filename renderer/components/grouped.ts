/** @file How codes and keys are grouped for the eye. What is copied never has the spaces. */

/** `518227904` becomes `518 227 904`, `123456` becomes `123 456`: groups of three. */
export function inThrees(digits: string): string {
  return inGroups(digits, 3)
}

/** `GEZDGNBV` becomes `GEZD GNBV`: groups of four. */
export function inFours(key: string): string {
  return inGroups(key, 4)
}

/** The text without any white space: what must be typed or pasted. */
export function ungrouped(text: string): string {
  return text.replace(/\s+/gu, '')
}

function inGroups(text: string, size: number): string {
  return ungrouped(text).replace(new RegExp(`(.{${String(size)}})(?=.)`, 'gu'), '$1 ')
}
