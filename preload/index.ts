/** @file The door. Built from the contract; a new call or event needs no edit here. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from './contract'

type Names = Readonly<Record<string, readonly string[]>>

/** The names of `calls` and `events` in the contract, put here by the build (electron.vite.config.ts). */
declare const contractNames: { readonly calls: Names; readonly events: Names }

/** `bridge.<topic>.<verb>(input)`: one channel a call, derived from its place in the contract. */
function askFor(topic: string, verb: string) {
  return (input: unknown): Promise<unknown> => ipcRenderer.invoke(`${topic}.${verb}`, input)
}

/** `bridge.on.<topic>.<event>(listener)`: answers the function that ends the subscription. */
function listenTo(topic: string, name: string) {
  return (listener: (payload: unknown) => void): (() => void) => {
    // SECURITY: the event object has the sender on it; only the payload may reach the page.
    const forward = (_event: unknown, payload: unknown): void => {
      listener(payload)
    }
    const channel = `on.${topic}.${name}`
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.off(channel, forward)
  }
}

/** The same tree with a function in each place. */
function build(tree: Names, make: (topic: string, name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([topic, entries]) => [
      topic,
      Object.fromEntries(entries.map((name) => [name, make(topic, name)])),
    ]),
  )
}

const bridge = { ...build(contractNames.calls, askFor), on: build(contractNames.events, listenTo) } as unknown as Bridge

contextBridge.exposeInMainWorld('bridge', bridge)
