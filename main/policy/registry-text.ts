/** @file The text of a `.reg` file, as `reg export` writes it: the one form in which a registry's values are unambiguous. */

/** A value of the registry, as far as policy uses its kind. */
export type RegistryValue =
  | { readonly kind: 'REG_SZ'; readonly text: string }
  | { readonly kind: 'REG_DWORD'; readonly number: number }
  | { readonly kind: 'REG_MULTI_SZ'; readonly texts: readonly string[] }
  | { readonly kind: 'other' }

const heading = 'Windows Registry Editor Version 5.00'

// A text may have line breaks and brackets in it, so values are read one after the other, never line by line.
const tokens =
  /\s+|\[(?<section>[^\r\n]*)\](?=\r?\n|$)|(?:@|"(?<name>(?:[^"\\]|\\.)*)")=(?:"(?<text>(?:[^"\\]|\\.)*)"|dword:(?<number>[0-9a-fA-F]{8})|hex(?:\((?<type>[0-9a-f]+)\))?:(?<bytes>(?:[0-9a-fA-F]{2}|,|\\\r?\n|[ \t])*))(?=\r?\n|$)/suy

/**
 * Answers the values of one key, by name; not those of the keys below it. `null` when the text is no export.
 *
 * @see [the format](https://support.microsoft.com/en-us/topic/310516)
 */
export function readRegistryText(text: string, key: string): ReadonlyMap<string, RegistryValue> | null {
  if (!text.startsWith(heading)) return null
  const values = new Map<string, RegistryValue>()
  const wanted = key.toLowerCase()
  let section = ''
  tokens.lastIndex = heading.length
  while (tokens.lastIndex < text.length) {
    const groups = tokens.exec(text)?.groups
    // What cannot be read is not guessed at.
    if (groups === undefined) return null
    section = groups.section?.toLowerCase() ?? section
    const name = groups.name
    if (name !== undefined && section === wanted) values.set(unescape(name), valueOf(groups))
  }
  return values
}

const unescape = (text: string): string => text.replace(/\\(.)/gsu, '$1')

function valueOf(groups: Readonly<Record<string, string | undefined>>): RegistryValue {
  const { text, number, type, bytes } = groups
  if (text !== undefined) return { kind: 'REG_SZ', text: unescape(text) }
  if (number !== undefined) return { kind: 'REG_DWORD', number: Number.parseInt(number, 16) }
  // 7 is REG_MULTI_SZ: texts in UTF-16, each ended by a zero, and a zero at the end.
  if (type !== '7' || bytes === undefined) return { kind: 'other' }
  const decoded = Buffer.from(bytes.replace(/[^0-9a-fA-F]/g, ''), 'hex').toString('utf16le')
  return { kind: 'REG_MULTI_SZ', texts: decoded.split('\0').filter((each) => each !== '') }
}
