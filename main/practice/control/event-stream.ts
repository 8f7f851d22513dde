import type { Context } from 'hono'
import type { PracticeEvent } from '../tenant/events'
import type { Practice } from '../tenant/practice'

const heartbeatMilliseconds = 15_000

/**
 * Answers the events as server-sent events: all since the last reset in order, then each as it happens.
 *
 * `Last-Event-ID` continues after that event (HTML §9.2). A comment every 15 seconds shows that the line is open.
 * With `?follow=false` the stream ends after what has happened so far.
 */
export function eventStream(practice: Practice, context: Context): Response {
  const last = Number(context.req.header('last-event-id') ?? '0')
  let stop = (): void => undefined
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const encoder = new TextEncoder()
      const write = (text: string): void => {
        controller.enqueue(encoder.encode(text))
      }
      write('retry: 1000\n\n')
      for (const event of practice.events.since(Number.isSafeInteger(last) ? last : 0)) write(frame(event))
      // HEAD has no body that could be followed.
      if (context.req.query('follow') === 'false' || context.req.method === 'HEAD') {
        controller.close()
        return
      }
      const unsubscribe = practice.events.subscribe((event) => {
        write(frame(event))
      })
      const heartbeat = setInterval(() => {
        write(': still here\n\n')
      }, heartbeatMilliseconds)
      heartbeat.unref()
      stop = () => {
        unsubscribe()
        clearInterval(heartbeat)
      }
    },
    cancel: () => {
      stop()
    },
  })
  return context.body(body, 200, { 'content-type': 'text/event-stream; charset=utf-8' })
}

function frame(event: PracticeEvent): string {
  return `id: ${String(event.id)}\ndata: ${JSON.stringify(event)}\n\n`
}
