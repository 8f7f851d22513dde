/** @file A display of its own for each worker: windows on the same one take the keyboard from each other. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A running X server. */
export interface VirtualDisplay {
  /** The value of `DISPLAY`. */
  readonly name: string
  stop(): Promise<void>
}

/** Starts an X server that nobody sees, on a number of its own choosing. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const number = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdio[3] as Readable }).once('line', resolve)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)))
  })
  return {
    name: `:${number}`,
    stop: async () => {
      server.kill()
      await ended
    },
  }
}
