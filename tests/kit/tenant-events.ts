/** @file What the tenant has seen, as server-sent events. */
import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { PracticeEvent } from '../../main/practice/tenant/events'

/** An event whose kind is not told apart: its kind and whatever else it says. */
export type AnyEvent = Readonly<Record<string, unknown>> & {
  readonly id: number
  /** The tenant's time. */
  readonly at: string
  readonly kind: string
}

/** The kinds of events; main/practice/README.md tells what each means. */
export type EventKind = PracticeEvent['kind']

/** An event of one kind, with its own fields. */
export type TenantEvent<Kind extends EventKind = EventKind> = Extract<PracticeEvent, { readonly kind: Kind }>

/** Reads events as they come, until the stream or the reader ends. A stream that breaks off fails with the words `ended`. */
export async function* readEvents(
  answer: Promise<Response>,
  ended = 'The tenant ended',
): AsyncGenerator<AnyEvent, undefined> {
  try {
    const response = await answer
    yield* eventsIn(response)
  } catch (cause) {
    throw new Error(ended, { cause })
  }
}

async function* eventsIn(response: Response): AsyncGenerator<AnyEvent, undefined> {
  if (response.body === null) throw new Error('No event stream')
  const messages = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
  for await (const { data } of messages) yield JSON.parse(data) as AnyEvent
}
