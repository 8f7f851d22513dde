import { beforeEach, describe, expect, test, vi } from 'vitest'
import { calls, type Handlers } from '../../../../preload/contract'
import type { Result } from '../../../../preload/contract/define'
import { registerHandlers } from '../../../../main/ipc/register'
import { AppError } from '../../../../main/support/app-error'
import type { Log } from '../../../../main/support/log'

type Handle = (event: unknown, input: unknown) => Promise<Result<unknown>>
const handles = new Map<string, Handle>()
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handle: Handle) => handles.set(channel, handle) },
}))

const lines: string[] = []
const write = (area: string, event: string, fields?: unknown): void => {
  lines.push(JSON.stringify([area, event, fields]))
}
const log: Log = { file: '', error: write, warn: write, info: write }

/** Handlers that all do the same. */
function handlersThat(work: (input: unknown) => unknown): Promise<Handlers> {
  const table = Object.entries(calls).map(([topic, verbs]) => [
    topic,
    Object.fromEntries(Object.keys(verbs).map((verb) => [verb, work])),
  ])
  return Promise.resolve(Object.fromEntries(table) as unknown as Handlers)
}

function ask(channel: string, input?: unknown): Promise<Result<unknown>> {
  const handle = handles.get(channel)
  if (handle === undefined) throw new Error(`Nothing answers ${channel}`)
  return handle({}, input)
}

beforeEach(() => {
  handles.clear()
  lines.length = 0
})

describe('the door', () => {
  test('has a handler behind every call of the contract', () => {
    registerHandlers(
      handlersThat(() => null),
      () => true,
      log,
    )
    const channels = Object.entries(calls).flatMap(([topic, verbs]) =>
      Object.keys(verbs).map((verb) => `${topic}.${verb}`),
    )
    expect([...handles.keys()].sort()).toEqual(channels.sort())
  })

  test('hands what fits the contract to the handler and wraps its answer', async () => {
    registerHandlers(
      handlersThat((input) => input),
      () => true,
      log,
    )
    expect(await ask('journey.chooseDevice', { device: 'gmd' })).toEqual({ ok: true, value: { device: 'gmd' } })
  })

  test('answers not_allowed to a stranger, without running anything', async () => {
    const work = vi.fn()
    registerHandlers(handlersThat(work), () => false, log)
    expect(await ask('journey.current')).toEqual({ ok: false, error: { code: 'not_allowed' } })
    expect(work).not.toHaveBeenCalled()
  })

  test('answers bad_request to what does not fit, without running anything', async () => {
    const work = vi.fn()
    registerHandlers(handlersThat(work), () => true, log)
    expect(await ask('journey.chooseDevice', { device: 'laptop' })).toEqual({
      ok: false,
      error: { code: 'bad_request' },
    })
    expect(await ask('journey.chooseDevice', { device: 'gmd', more: 1 })).toEqual({
      ok: false,
      error: { code: 'bad_request' },
    })
    expect(work).not.toHaveBeenCalled()
  })

  test('answers the code of an expected failure', async () => {
    registerHandlers(
      handlersThat(() => {
        throw new AppError('no_journey', 'none')
      }),
      () => true,
      log,
    )
    expect(await ask('journey.back')).toEqual({ ok: false, error: { code: 'no_journey' } })
  })

  test('gives an unexpected failure an incident that is in the log too, and keeps its words to itself', async () => {
    registerHandlers(
      handlersThat(() => {
        throw new TypeError('the inside')
      }),
      () => true,
      log,
    )
    const answer = await ask('journey.back')
    if (answer.ok) throw new Error('It should have failed')
    expect(answer.error.code).toBe('unexpected')
    expect(answer.error.incident).toMatch(/^[0-9a-f]{8}$/)
    expect(lines.join()).toContain(answer.error.incident)
    expect(JSON.stringify(answer)).not.toContain('the inside')
  })

  test('waits for handlers that are still coming', async () => {
    let come: (handlers: Handlers) => void = () => undefined
    const coming = new Promise<Handlers>((resolve) => (come = resolve))
    registerHandlers(coming, () => true, log)
    const answer = ask('journey.current')
    come(await handlersThat(() => 'here'))
    expect(await answer).toEqual({ ok: true, value: 'here' })
  })

  test('never writes a payload into the log', async () => {
    registerHandlers(
      handlersThat((input) => input),
      () => true,
      log,
    )
    await ask('phone.addByKey', { key: 'JBSWY3DPEHPK3PXP', account: 'tan@practice.example' })
    await ask('phone.addByKey', { key: 'JBSWY3DPEHPK3PXP' })
    expect(lines.join()).not.toContain('JBSWY3DPEHPK3PXP')
  })
})
