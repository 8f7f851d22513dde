import { AppError } from '../support/app-error'

/**
 * Lets looks begin one after the other, each at least `everyMs` after the one before.
 *
 * A look that is no longer wanted when its turn comes is not taken: it fails with `screen_qr_gone`. Fails otherwise as the look.
 */
export function pacedLook<Looked>(
  look: () => Promise<Looked>,
  everyMs: number,
): (isWanted: () => boolean) => Promise<Looked> {
  let last: Promise<unknown> = Promise.resolve()
  let mayBeginAt = -Infinity
  return (isWanted) => {
    const turn = last.then(async () => {
      const early = mayBeginAt - performance.now()
      if (early > 0 && isWanted()) await new Promise((resolve) => setTimeout(resolve, early))
      // SECURITY: asking a hundred times makes one picture, not a hundred.
      if (!isWanted()) throw new AppError('screen_qr_gone', 'It was closed meanwhile, or asked for anew')
      mayBeginAt = performance.now() + everyMs
      return look()
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
