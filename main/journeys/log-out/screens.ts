/** @file The pages that the journey can meet. */
import type { ErrorCode } from '../../../preload/contract/errors'

/** The pages, by what they are for (the practice tenant's names for them). */
export const screens = [
  'docs',
  'docs-logged-in',
  'techpass-sign-out',
  'techpass-signed-out',
  'techpass-error',
  'error',
] as const

/** One of {@link screens}. */
export type Screen = (typeof screens)[number]

/** Pages that are themselves a refusal, and its code when nothing more exact was said before. */
export const refusalCodes: Readonly<Partial<Record<Screen, ErrorCode>>> = {
  'techpass-error': 'techpass_refused',
  error: 'page_failed',
}
