/** @file Whether practice can start, without starting it. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { createServer } from 'node:net'
import { check, failure, ok, type Check } from '../check'

/** What these checks look at. */
export interface PracticeChecksOptions {
  /** The practice tenant's program. */
  readonly program: string
  readonly isAllowed: boolean
}

/** The checks of practice. */
export function practiceChecks({ program, isAllowed }: PracticeChecksOptions): readonly Check[] {
  if (!isAllowed) {
    return [check('practice-program', () => ok('off_by_policy')), check('practice-port', () => ok('off_by_policy'))]
  }
  return [
    check('practice-program', async () => {
      try {
        await access(program, constants.R_OK)
        return ok('there')
      } catch {
        return failure('missing')
      }
    }),
    check('practice-port', async () => {
      const reason = await listenOnce()
      return reason === null ? ok('can_listen') : failure('cannot_listen', { reason })
    }),
  ]
}

/** Listens on this computer alone, as the tenant does, and stops at once; answers why not, or `null`. */
function listenOnce(): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (cause: NodeJS.ErrnoException) => {
      resolve(cause.code ?? 'unknown')
    })
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      server.close(() => {
        resolve(null)
      })
    })
  })
}
