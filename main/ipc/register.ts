/** @file The only importer of `ipcMain`: every request through the door passes here. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { calls, type Handlers } from '../../preload/contract'
import type { Call, Refusal, Result } from '../../preload/contract/define'
import type * as z from 'zod/mini'
import { AppError } from '../support/app-error'
import { incidentId } from '../support/incident'
import type { Log } from '../support/log'

/** Decides whether a request comes from where requests may come from. */
export type SenderCheck = (event: IpcMainInvokeEvent) => boolean

type AnyCall = Call<z.ZodMiniType, unknown>
type AnyHandler = (input: unknown) => unknown
type AnyHandlers = Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>

function refusalOf(channel: string, thrown: unknown, log: Log): Refusal {
  if (thrown instanceof AppError) {
    log.info('ipc', channel, { outcomeCode: thrown.code, reason: thrown.message, cause: thrown.cause })
    return { code: thrown.code }
  }
  const incident = incidentId()
  log.error('ipc', channel, { outcomeCode: 'unexpected', incident, thrown })
  return { code: 'unexpected', incident }
}

interface Request {
  readonly topic: string
  readonly verb: string
  readonly entry: AnyCall
  readonly trusted: boolean
  readonly raw: unknown
}

async function answer(request: Request, handlers: Promise<AnyHandlers>, log: Log): Promise<Result<unknown>> {
  const { topic, verb, entry, trusted, raw } = request
  const channel = `${topic}.${verb}`
  if (!trusted) {
    log.warn('ipc', channel, { outcomeCode: 'not_allowed' })
    return { ok: false, error: { code: 'not_allowed' } }
  }
  const input = entry.input.safeParse(raw)
  if (!input.success) {
    log.warn('ipc', channel, { outcomeCode: 'bad_request' })
    return { ok: false, error: { code: 'bad_request' } }
  }
  try {
    const handler = (await handlers)[topic]?.[verb]
    if (handler === undefined) throw new Error('No handler')
    return { ok: true, value: await handler(input.data) }
  } catch (thrown) {
    return { ok: false, error: refusalOf(channel, thrown, log) }
  }
}

/**
 * Answers every call of the contract, from now on; the handlers may still be coming, as the window opens before them.
 *
 * Each request is answered with a `Result`: `not_allowed` when the sender is not our window's own top frame,
 * `bad_request` when the input does not fit the contract, the code of an {@link AppError}, or `unexpected` with an
 * incident id that is also in the log. Payloads are never logged.
 */
export function registerHandlers(handlers: Promise<Handlers>, isTrusted: SenderCheck, log: Log): void {
  for (const [topic, verbs] of Object.entries(calls)) {
    for (const [verb, entry] of Object.entries(verbs) as [string, AnyCall][]) {
      // SECURITY: sender, then schema, then work; in one place for every call (Electron security checklist #17).
      ipcMain.handle(`${topic}.${verb}`, (event, raw: unknown) =>
        answer(
          { topic, verb, entry, trusted: isTrusted(event), raw },
          handlers as Promise<unknown> as Promise<AnyHandlers>,
          log,
        ),
      )
    }
  }
}
