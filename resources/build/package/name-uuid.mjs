// @ts-check
/** @file UUIDs that follow from a name, so that two builds of the same thing carry the same ones. */
import { createHash } from 'node:crypto'

/**
 * Answers the version 5 UUID of a name (RFC 9562 §5.5): always the same for the same two arguments, in lower case.
 *
 * @param {string} namespace A UUID.
 * @param {string} name
 * @returns {string}
 */
export function uuidOf(namespace, name) {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
