import { createCipheriv, createHash, randomBytes, randomInt } from 'node:crypto'

/** Where randomness comes from: injected, and the only way to ask for it in this room. */
export interface Random {
  /** Answers `length` random bytes. */
  bytes(length: number): Uint8Array
  /** Answers a whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number
}

/** A source that can begin anew, so that a reset is followed by the same ids and numbers each time. */
export interface RestartableRandom extends Random {
  /** How many bytes were drawn since the beginning; 0 of a source that cannot be repeated. */
  position(): number
  /** Begins anew, from another seed if one is given. */
  restart(seed?: string): void
}

const poolBytes = 16 * 1024
let pool = new Uint8Array(0)
let poolAt = 0

// Asking the generator is dear, and a seed with ten thousand officers asks thirty thousand times: it is asked for many bytes
// at once. SECURITY: each byte is given out once, and is gone from here then.
function fromPool(length: number): Uint8Array {
  if (length > poolBytes) return randomBytes(length)
  if (poolAt + length > pool.length) {
    pool = new Uint8Array(randomBytes(poolBytes))
    poolAt = 0
  }
  const given = pool.slice(poolAt, poolAt + length)
  pool.fill(0, poolAt, poolAt + length)
  poolAt += length
  return given
}

// SECURITY: the operating system's generator; nothing secret is ever drawn from Math.random.
export const systemRandom: RestartableRandom = {
  bytes: fromPool,
  below: (limit) => randomInt(limit),
  position: () => 0,
  restart: () => undefined,
}

const blockBytes = 16
const nothing = new Uint8Array(0)
const two32 = 2 ** 32

/**
 * Answers the same bytes for the same seed on every machine: AES-256 in counter mode under the seed's hash.
 *
 * SECURITY: for tests only. Whoever knows the seed knows every number, secret and cookie that is drawn from it, which is
 * why it has to be asked for, and why signing keys and the control token are never drawn from it.
 */
export function seededRandom(seed: string, position = 0): RestartableRandom {
  let key = keyOf(seed)
  let drawn = position
  // Making a cipher is dear beside what it gives: a piece of the stream is made at once, and read from where it was drawn to.
  let piece: PieceOfStream = { from: 0, stream: nothing }
  const bytes = (length: number): Uint8Array => {
    if (drawn < piece.from || drawn + length > piece.from + piece.stream.length)
      piece = pieceOfStream(key, drawn, length)
    const start = drawn - piece.from
    drawn += length
    return piece.stream.slice(start, start + length)
  }
  return {
    bytes,
    below: (limit) => {
      // Every remainder equally often: what lies beyond the last whole multiple is drawn again.
      const bound = two32 - (two32 % limit)
      for (;;) {
        const value = Buffer.from(bytes(4)).readUInt32BE()
        if (value < bound) return value % limit
      }
    },
    position: () => drawn,
    restart: (next) => {
      if (next !== undefined) key = keyOf(next)
      drawn = 0
      piece = { from: 0, stream: nothing }
    },
  }
}

interface PieceOfStream {
  readonly from: number
  readonly stream: Uint8Array
}

/** The stream from the block in which `drawn` lies, for `length` bytes or more. */
function pieceOfStream(key: Buffer, drawn: number, length: number): PieceOfStream {
  const from = drawn - (drawn % blockBytes)
  const counter = Buffer.alloc(blockBytes)
  counter.writeUIntBE(from / blockBytes, blockBytes - 6, 6)
  const zeros = Buffer.alloc(Math.max(poolBytes, drawn - from + length))
  // `slice` of a plain array copies: what is given out is the taker's own.
  return { from, stream: new Uint8Array(createCipheriv('aes-256-ctr', key, counter).update(zeros)) }
}

function keyOf(seed: string): Buffer {
  return createHash('sha256').update(`practice tenant\n${seed}`).digest()
}

/** A public id such as `browser-k3J9…`: unique, not secret. */
export function newId(random: Random, kind: string): string {
  return `${kind}-${Buffer.from(random.bytes(9)).toString('base64url')}`
}

/** A secret of 256 bits for cookies and bearer tokens. */
export function newToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** `length` random digits; leading zeros are kept. */
export function newDigits(random: Random, length: number): string {
  return Array.from({ length }, () => String(random.below(10))).join('')
}
