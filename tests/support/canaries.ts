/** @file Looks for texts that are to be nowhere: in files, in what processes were started with, in a window's memory. */
import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a canary was found. */
export interface Sighting {
  readonly where: string
  readonly canary: string
}

/** What of the canaries is in these bytes, be they written in single bytes or in UTF-16. */
export function canariesIn(where: string, bytes: Buffer, canaries: readonly string[]): readonly Sighting[] {
  return canaries
    .filter((canary) => bytes.includes(canary, 0, 'latin1') || bytes.includes(canary, 0, 'utf16le'))
    .map((canary) => ({ where, canary }))
}

/** What of the canaries is in the files of a folder. */
export function canariesInFiles(folder: string, canaries: readonly string[]): readonly Sighting[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .flatMap((file) => canariesIn(file, readFileSync(file), canaries))
}

/** What of the canaries is in the arguments and environments of a process and of all below it. */
export function canariesInProcesses(pid: number, canaries: readonly string[]): readonly Sighting[] {
  return [pid, ...processesBelow(pid)].flatMap((each) =>
    ['cmdline', 'environ'].flatMap((what) => {
      const file = `/proc/${String(each)}/${what}`
      return canariesIn(file, readFileSync(file), canaries)
    }),
  )
}

/** Every process that this one has started, and those have, as long as they run. */
export function processesBelow(pid: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : null
    if (parent !== null) parents.set(Number(name), parent)
  }
  const below: number[] = []
  const collect = (of: number): void => {
    for (const [child, parent] of parents) {
      if (parent !== of) continue
      below.push(child)
      collect(child)
    }
  }
  collect(pid)
  return below
}

function parentOf(pid: string): number | null {
  try {
    // The name, in brackets, may have any character in it.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return Number(parent)
  } catch {
    return null
  }
}

/** What of the canaries is in the memory of a page's scripts, once what is not needed any more has been thrown away. */
export async function canariesInMemory(page: Page, canaries: readonly string[]): Promise<readonly Sighting[]> {
  const session = await page.context().newCDPSession(page)
  const longest = Math.max(...canaries.map(({ length }) => length))
  const found = new Map<string, Sighting>()
  let rest = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const text = rest + chunk
    for (const canary of canaries)
      if (text.includes(canary)) found.set(canary, { where: 'the memory of the window', canary })
    // One may begin in this piece and end in the next.
    rest = text.slice(1 - longest)
  })
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return [...found.values()]
}
