/** @file What Electron and the system say of themselves, as the checks need it: plain data, so that they can be tested without. */

/** A screen, in pixels as programs count them. */
export interface Display {
  readonly width: number
  readonly height: number
  /** 1.5 for 150 %. */
  readonly scale: number
}

/** What is known at once. */
export interface Facts {
  readonly now: Date
  readonly version: string
  readonly automationContract: number
  readonly versions: { readonly electron: string; readonly chromium: string; readonly node: string }
  readonly isPackaged: boolean
  /** Chromium's sandbox around every page. */
  readonly isSandboxed: boolean
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** Runs on another processor than it was built for. */
  readonly isTranslated: boolean
  /** Of the kernel; on Windows as `10.0.22631`. */
  readonly release: string
  /** As the system calls itself. */
  readonly systemName: string
  readonly memory: { readonly totalBytes: number; readonly freeBytes: number }
  readonly displays: readonly Display[]
  readonly accessibility: {
    readonly screenReader: boolean
    readonly highContrast: boolean
    readonly forcedColours: boolean
    readonly reducedMotion: boolean
  }
  readonly locale: string
  readonly preferredLanguages: readonly string[]
  readonly timeZone: string
}
