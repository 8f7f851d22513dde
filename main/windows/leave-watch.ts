/** @file Notices that the officer has left the workstation. */
import { powerMonitor } from 'electron'
import type { HiddenBecause } from '../../preload/contract/credentials'

/** How often it is looked whether somebody is there, while there is something to hide. */
const lookEveryMs = 2000

/** What is told. */
export interface LeaveWatchOptions {
  /** After how many minutes without keyboard or mouse the officer counts as gone; asked each time. */
  readonly idleMinutes: () => number
  readonly onLeave: (because: HiddenBecause) => void
  /** The machine woke up or was unlocked. */
  readonly onReturn: () => void
}

/** The watch. */
export interface LeaveWatch {
  /** Watches for idleness only while something secret is on the screen. */
  watchIdle(on: boolean): void
}

/** Tells at once when the session is locked or the machine goes to sleep, and within seconds when nobody has used it for long. */
export function watchLeaving({ idleMinutes, onLeave, onReturn }: LeaveWatchOptions): LeaveWatch {
  powerMonitor.on('lock-screen', () => {
    onLeave('locked')
  })
  powerMonitor.on('suspend', () => {
    onLeave('suspended')
  })
  powerMonitor.on('resume', onReturn)
  powerMonitor.on('unlock-screen', onReturn)
  let timer: NodeJS.Timeout | undefined
  return {
    watchIdle(on) {
      if (on === (timer !== undefined)) return
      clearInterval(timer)
      timer = on
        ? setInterval(() => {
            if (powerMonitor.getSystemIdleTime() >= idleMinutes() * 60) onLeave('idle')
          }, lookEveryMs)
        : undefined
    },
  }
}
