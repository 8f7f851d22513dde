/** @file Tells within a second that a file may have changed, also one that does not exist yet. */
import { lstatSync, watch, type FSWatcher } from 'node:fs'
import { dirname } from 'node:path'

/** How long a file is left alone after a sign of change, in milliseconds: writing is seldom one act. */
const settling = 100
/** How often a file is looked at whose folder cannot be watched, because it is not there for example. */
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
  const folder = dirname(file)
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
    watcher ??= watchFolder(
      folder,
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

/** `null` where a folder cannot be watched. */
function watchFolder(folder: string, onSign: () => void, onEnd: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onSign)
    watcher.on('error', () => {
      onEnd()
      onSign()
    })
    return watcher
  } catch {
    return null
  }
}
