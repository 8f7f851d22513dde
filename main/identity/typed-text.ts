/** @file What officers type or paste beside the characters that count, and how it is taken off again. */

/** Spaces of every width, dashes of every length, the minus sign, and marks that cannot be seen. */
const separators = /[\s\p{Pd}\u2212\u200b-\u200f\u2060]/gu

/** The full-width forms of `!` to `~`, as Chinese and Japanese keyboards type them, stand this far above the plain ones. */
const fullWidth = /[\uff01-\uff5e]/g
const fullWidthOffset = 0xfee0

/**
 * Guarantees that full-width characters are plain ones and that spaces and dashes are gone; everything else stays, in order.
 *
 * The answer is text, never a number: a code's leading zeros survive.
 */
export function withoutSeparators(typed: string): string {
  return typed
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
    .replace(separators, '')
}
