/** @file The keychain's process as Electron starts and ends it. */
import { utilityProcess } from 'electron'
import type { KeychainChild } from './system-keychain'

/** What a keychain needs to be found and to ask for its password. */
const needed = [
  ...['HOME', 'USER', 'LOGNAME', 'PATH', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'DISPLAY', 'XAUTHORITY'],
  ...['WAYLAND_DISPLAY', 'SystemRoot', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'TEMP', 'TMP', 'TMPDIR'],
]

/** Of an environment what the keychain's process gets. */
export function keychainEnvironment(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  // SECURITY: nothing else, as NODE_OPTIONS or LD_PRELOAD, reaches the process that handles secrets.
  const kept = needed.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]] as const]))
  // Its failures are told apart by their English texts.
  return { ...Object.fromEntries(kept), LC_ALL: 'C.UTF-8' }
}

/** Starts the program of `keychain-process.ts`, built to `program`, in a `utilityProcess`. */
export function forkKeychain(program: string): KeychainChild {
  const child = utilityProcess.fork(program, [], {
    // SECURITY: nothing that it says by accident lands on a terminal.
    stdio: 'ignore',
    serviceName: 'Keychain',
    env: keychainEnvironment(process.env),
  })
  let running = true
  child.once('exit', () => {
    running = false
  })
  // SECURITY: a fatal error of its V8 is told by `error`, which without a listener would end the app. It ends by itself then,
  // and that is what counts; the report that comes along describes its memory and goes nowhere.
  child.on('error', () => undefined)
  const strike = (): void => {
    // A call that waits for a prompt blocks also an orderly end; there is nothing in there to be saved.
    if (!running || child.pid === undefined) return
    try {
      process.kill(child.pid, 'SIGKILL')
    } catch {
      // It has just ended.
    }
  }
  return {
    send: (request) => {
      child.postMessage(request)
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', listener)
    },
    kill: () => {
      // Before it has been spawned it has no id.
      child.once('spawn', strike)
      child.kill()
      strike()
    },
  }
}
