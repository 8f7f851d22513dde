/** @file The text of the settings file: how settings become it, and which text is taken for settings. */
import { crc32 } from 'node:zlib'
import { storedSettings, type StoredSettings } from './schema'

/** No settings are as long as this, in bytes; a longer file is not even read. */
export const longestText = 4 * 1024 * 1024

type Content = Readonly<Record<string, unknown>>

/** What stands in a settings file. */
export interface SettingsText {
  readonly values: StoredSettings
  /** The same with what a later version may have added; it is kept for that version. */
  readonly content: Content
}

/**
 * Finds any damage of up to 32 bits in a row for certain, and nearly all other: a single flipped bit can leave a file that
 * reads well and lacks a setting. It is no protection against a person, and a file without it, as one written by hand is,
 * is taken as it is.
 */
function checksumOf(content: Content): string {
  return crc32(JSON.stringify(content)).toString(16).padStart(8, '0')
}

function refuseProto(key: string, value: unknown): unknown {
  // SECURITY: no such key is ever written by us; whoever copies it by assignment would change the prototype.
  if (key === '__proto__') throw new SyntaxError('A settings file has no __proto__')
  return value
}

/** Reads the text of a settings file. Fails, with whatever error, when it is not one: malformed, damaged or unfit for the schema. */
export function readText(text: string): SettingsText {
  const parsed: unknown = JSON.parse(text, refuseProto)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new SyntaxError('Not an object')
  const { checksum, ...content } = parsed as Content
  if (checksum !== undefined && checksum !== checksumOf(content)) throw new SyntaxError('The checksum is another')
  return { values: storedSettings.parse(content), content }
}

/** The text of a settings file. Fails when {@link readText} would not take it: what cannot be read is never written. */
export function writeText(content: Content): string {
  const text = JSON.stringify({ ...content, checksum: checksumOf(content) }, null, '\t')
  readText(text)
  if (Buffer.byteLength(text) > longestText) throw new RangeError('The settings are too long')
  return text
}
