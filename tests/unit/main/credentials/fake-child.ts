/** @file The keychain's process of a test's own: what it says, and when, is the test's. */
import type { KeychainReply, KeychainRequest } from '../../../../main/credentials/keychain-messages'
import type { KeychainChild } from '../../../../main/credentials/system-keychain'

type Behaviour = (request: KeychainRequest, child: FakeChild) => void

/** Answers every request as a keychain would. */
export const obliging: Behaviour = ({ id, operation }, child) => {
  const replies: Record<KeychainRequest['operation'], KeychainReply> = {
    get: { id, outcome: 'secret', secret: `secret ${id}` },
    set: { id, outcome: 'kept' },
    delete: { id, outcome: 'deleted', wasThere: true },
  }
  child.say(replies[operation])
}

/** Says nothing, as one behind an open prompt. */
export const hanging: Behaviour = () => undefined

/** One process. */
export class FakeChild implements KeychainChild {
  readonly asked: KeychainRequest[] = []
  killed = 0
  readonly #messages: ((message: unknown) => void)[] = []
  readonly #exits: (() => void)[] = []

  constructor(private readonly behaviour: Behaviour) {}

  send(request: KeychainRequest): void {
    this.asked.push(request)
    queueMicrotask(() => {
      this.behaviour(request, this)
    })
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#messages.push(listener)
  }
  onExit(listener: () => void): void {
    this.#exits.push(listener)
  }
  kill(): void {
    this.killed += 1
  }
  say(message: unknown): void {
    for (const listener of this.#messages) listener(message)
  }
  die(): void {
    for (const listener of this.#exits) listener()
  }
}
