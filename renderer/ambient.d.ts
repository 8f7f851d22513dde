/** @file What the compiler cannot see by itself: the door on `window`, style sheets, and the one part of qrcode that is used. */
import type { Bridge } from '../preload/contract'

declare global {
  interface Window {
    /** The door (preload/index.ts). Only state/door.ts reads it. */
    readonly bridge: Bridge
  }
}
