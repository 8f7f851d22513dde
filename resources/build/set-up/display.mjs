// @ts-check
/** @file Knows whether windows can be shown here, and what to say when they can't. Only Linux can be without a display. */
import net from 'node:net'
import path from 'node:path'

/** @typedef {Pick<net.TcpNetConnectOpts, 'host' | 'port'> | { path: string }} Address */
/** @typedef {{ kind: 'x11' | 'wayland' } | { kind: 'none', reason: string }} Display */

const CONNECT_MILLISECONDS = 3000

/** How to get a display, whatever the reason that there is none. */
export const HOW_TO_GET_A_DISPLAY = `Get one in one of these ways:
  - run it in a desktop session on this machine;
  - connect with X forwarding: ssh -X;
  - use a virtual display, where nobody sees the window: xvfb-run -a npm start (Debian package: xvfb)
The tests need none: npm test. Neither does the practice tenant alone: npm run practice`

/**
 * Answers which display windows would open on. Only looks; answers within three seconds.
 *
 * @param {Record<string, string | undefined>} [env]
 * @param {(address: Address) => Promise<boolean>} [answers] Whether something listens there.
 * @returns {Promise<Display>}
 */
export async function findDisplay(env = process.env, answers = canConnect) {
  if (process.platform !== 'linux') return { kind: 'x11' }
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = env
  if (!x11 && !wayland)
    return { kind: 'none', reason: 'There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.' }
  if (x11 && (await anyAnswers(x11Addresses(x11), answers))) return { kind: 'x11' }
  if (wayland && (await answers({ path: path.resolve(env['XDG_RUNTIME_DIR'] ?? '/', wayland) })))
    return { kind: 'wayland' }
  const named = x11 ? `DISPLAY is ${x11}` : `WAYLAND_DISPLAY is ${wayland}`
  return { kind: 'none', reason: `There is no display: ${named}, but no display server answers there.` }
}

/**
 * @param {string} display As in DISPLAY: `[HOST]:NUMBER[.SCREEN]`.
 * @returns {Address[]} Where its server may listen; none when it can't be read.
 */
export function x11Addresses(display) {
  const match = /^(?:unix)?(?<host>[^/]*):(?<number>\d+)(?:\.\d+)?$/.exec(display)
  if (match?.groups === undefined) return []
  const { host, number } = match.groups
  if (host) return [{ host, port: 6000 + Number(number) }]
  const socket = `/tmp/.X11-unix/X${number}`
  // An X server may have only the abstract socket, e.g. seen from inside a container.
  return [{ path: socket }, { path: `\0${socket}` }]
}

/**
 * @param {readonly Address[]} addresses
 * @param {(address: Address) => Promise<boolean>} answers
 */
async function anyAnswers(addresses, answers) {
  for (const address of addresses) if (await answers(address)) return true
  return false
}

/**
 * @param {Address} address
 * @returns {Promise<boolean>}
 */
function canConnect(address) {
  return new Promise((resolve) => {
    const socket = net.connect(/** @type {net.NetConnectOpts} */ (address))
    /** @param {boolean} connected */
    const end = (connected) => {
      socket.destroy()
      resolve(connected)
    }
    socket.setTimeout(CONNECT_MILLISECONDS, () => end(false))
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
  })
}
