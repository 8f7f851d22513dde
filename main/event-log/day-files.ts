/** @file Lines in one file a day, so that forgetting a day is deleting a file. */
import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW } = constants

/** How long a day is kept, in days. */
export const daysKept = 90
/** The most that is kept of one day, in bytes: about a thousand lines, more than an officer can do. */
const longestDay = 256 * 1024
/** The most files: the days that are kept, and some that a wrong clock has made. */
const mostFiles = daysKept + 10

const nameOf = (day: string): string => `${day}.jsonl`
const dayIn = (name: string): string | null => /^(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name)?.[1] ?? null
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The lines of each day in a folder. */
export class DayFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Adds a line to the day that `time` (ms) is in; whole or torn at its end, which the next line then leaves behind. Answers
   * whether there was room. Fails as `node:fs` does.
   */
  async append(line: string, time: number): Promise<boolean> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    // SECURITY: the officer's own (checked at each writing), and no link to somewhere else. O_NOFOLLOW is not known on Windows.
    const flags = O_APPEND | O_CREAT | O_RDWR | ((O_NOFOLLOW as number | undefined) ?? 0)
    const file = await open(join(this.#folder, nameOf(dayOf(time))), flags, 0o600)
    try {
      const status = await file.stat()
      if (!status.isFile()) throw new Error('Not a file')
      if ((status.mode & 0o077) !== 0) await file.chmod(0o600)
      const text = `${(await endsWithLine(file, status.size)) ? '' : '\n'}${line}\n`
      if (status.size + text.length > longestDay) return false
      await file.write(text)
      return true
    } finally {
      await file.close()
    }
  }

  /** All lines, the oldest day first. Fails as `node:fs` does. */
  async read(): Promise<string> {
    const texts = []
    for (const name of await this.#names()) texts.push(await readFile(join(this.#folder, name), 'utf8'))
    return texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('')
  }

  /**
   * Deletes the days that are over for more than {@link daysKept} at `now` (ms). Days to come stay: the clock was wrong then or is
   * now. Of more files than there can be days the oldest go. Fails as `node:fs` does.
   */
  async prune(now: number): Promise<void> {
    const oldest = dayOf(now - daysKept * 24 * 60 * 60 * 1000)
    const names = await this.#names()
    const tooMany = names.slice(0, Math.max(0, names.length - mostFiles))
    const over = names.filter((name) => name < nameOf(oldest) || tooMany.includes(name))
    for (const name of over) await rm(join(this.#folder, name), { force: true })
  }

  /** Deletes all. Fails as `node:fs` does; then some may be left. */
  async clear(): Promise<void> {
    for (const name of await this.#names()) await rm(join(this.#folder, name), { force: true })
  }

  /** The files of days, the oldest first; nothing else in the folder is touched. */
  async #names(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => dayIn(name) !== null).sort()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  }
}

type File = Awaited<ReturnType<typeof open>>

async function endsWithLine(file: File, size: number): Promise<boolean> {
  if (size === 0) return true
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString('latin1') === '\n'
}
