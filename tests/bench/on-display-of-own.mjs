// @ts-check
/** @file A display that nobody sees, for what opens windows only to measure them. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Does something with `DISPLAY` naming an X server of its own; on systems without X, with what is there. Ends the server
 * however it went. Fails when there is no Xvfb.
 *
 * @template Answer
 * @param {() => Promise<Answer>} work
 */
export async function onDisplayOfOwn(work) {
  if (process.platform !== 'linux') return work()
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  try {
    const input = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    const number = await new Promise((resolve, reject) => {
      createInterface({ input }).once('line', resolve)
      server.once('error', reject)
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    })
    process.env['DISPLAY'] = `:${number}`
    return await work()
  } finally {
    server.kill()
  }
}
