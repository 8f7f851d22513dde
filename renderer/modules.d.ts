/** @file Modules without types of their own. */

declare module '*.css'

// `@types/qrcode` brings Node's types with it, which would let the renderer write `process` and compile.
declare module 'qrcode/lib/core/qrcode.js' {
  /** The modules of a QR code, row by row: 1 is dark. */
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: 'L' | 'M' },
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } }
}
