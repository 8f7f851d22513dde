import type { ErrorCode } from '../../preload/contract/errors'

/** A failure that the officer can be told about: its code has a text in every language. */
export class AppError extends Error {
  override readonly name: string = 'AppError'

  /** `sentence` is for the log and must not carry a secret; the window sees the code only. */
  constructor(
    readonly code: ErrorCode,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
  }
}
