/** @file Tells within a second that a file may have changed, also one that does not exist yet. */
import { lstatSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'

/** How long a file is left alone after a sign of change, in milliseconds: writing is seldom one act. */
const settling = 100
/** When it is looked at once more after watching has begun, and how often where nothing can be watched. */
const pollUnwatched = 400
/** How often it is looked at beside watching: for changes that give no sign, of the folders above for example. */
const pollWatched = 5000

/** The folders that lead to a path, itself included, the root first. */
export function pathsTo(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === path ? [path] : [...pathsTo(folder), path]
}

/** All that could make a difference to a file: which one it is, whose, and what may be done with it and its folders. */
function traceOf(file: string): string {
  const traces = pathsTo(file).map((path) => {
    try {
      const { dev, ino, mode, uid, size, mtimeMs, ctimeMs } = lstatSync(path)
      return [dev, ino, mode, uid, ...(path === file ? [size, mtimeMs, ctimeMs] : [])].join(':')
    } catch {
      return '-'
    }
  })
  return traces.join(' ')
}

/**
 * Calls `listener` when a file may have changed: its contents, its owner, its rights, or those of its folders. Ends when
 * what is answered is called. Keeps no process alive.
 */
export function watchFile(file: string, listener: () => void): () => void {
  let watcher: FSWatcher | null = null
  let poll: NodeJS.Timeout | undefined
  let settle: NodeJS.Timeout | undefined
  let isOver = false
  let trace = traceOf(file)

  const unwatch = (): void => {
    watcher?.close()
    watcher = null
  }
  const look = (): void => {
    const now = traceOf(file)
    // A folder that was exchanged has to be watched anew.
    if (now !== trace) {
      unwatch()
      listener()
    }
    trace = now
    next()
  }
  const next = (): void => {
    if (isOver) return
    // What happened just before watching began gave no sign.
    const isNew = watcher === null
    watcher ??= watchNearest(
      file,
      () => {
        clearTimeout(settle)
        settle = setTimeout(look, settling).unref()
      },
      unwatch,
    )
    clearTimeout(poll)
    poll = setTimeout(look, isNew ? pollUnwatched : pollWatched).unref()
  }
  next()
  return () => {
    isOver = true
    clearTimeout(poll)
    clearTimeout(settle)
    unwatch()
  }
}

/**
 * Watches the folder of a file; where that is not there, the nearest one above that is, for the next one to be made in it.
 * `null` where none can be watched.
 */
function watchNearest(file: string, onSign: () => void, onEnd: () => void): FSWatcher | null {
  const folder = dirname(file)
  const watcher = watchFolder(folder, basename(file), onSign, onEnd)
  return watcher !== null || folder === file ? watcher : watchNearest(folder, onSign, onEnd)
}

/** `null` where a folder cannot be watched. What happens to others in it, as in a busy folder, is no sign. */
function watchFolder(folder: string, name: string, onSign: () => void, onEnd: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, (_kind, changed) => {
      // A change of the folder itself comes by its own name, and some systems name nothing.
      if (changed === null || changed === name || changed === basename(folder)) onSign()
    })
    watcher.on('error', () => {
      onEnd()
      onSign()
    })
    return watcher
  } catch {
    return null
  }
}
