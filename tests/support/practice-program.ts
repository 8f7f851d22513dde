/** @file The practice tenant as testers start it: its own process, bundled as the app bundles it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import type { ReadyLine } from '../../main/practice/ready-line'

const root = new URL('../../', import.meta.url).pathname
const outDir = `${root}node_modules/.cache/practice-program`

/** Bundles `main/practice/cli.ts` and answers the program's path. */
export async function buildPracticeProgram(): Promise<string> {
  // The test runner says `test`, which would bundle React's development JSX.
  process.env.NODE_ENV = 'production'
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: 'main/practice/cli.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      minify: true,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: 'practice.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return `${outDir}/practice.mjs`
}

/** How a process ended, and everything that it wrote. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** One run of the program. */
export class PracticeProgram {
  private readonly written = { stdout: '', stderr: '' }
  private readonly lines: AsyncIterator<string, undefined>
  readonly ended: Promise<Ended>

  private constructor(
    private readonly child: ChildProcess,
    private readonly isGroup = false,
  ) {
    const { stdout, stderr } = child
    if (stdout === null || stderr === null) throw new Error('The program has no output')
    stdout.on('data', (chunk: Buffer) => (this.written.stdout += chunk.toString()))
    stderr.on('data', (chunk: Buffer) => (this.written.stderr += chunk.toString()))
    this.lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
    this.ended = new Promise((resolve) => {
      child.on('close', (code) => {
        resolve({ code, ...this.written })
      })
    })
  }

  static start(program: string, args: readonly string[] = []): PracticeProgram {
    return new PracticeProgram(spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] }))
  }

  /** Starts it in this folder by another program, with which it makes a process group. It has ended when both have. */
  static startBy(command: string, args: readonly string[], cwd: string): PracticeProgram {
    return new PracticeProgram(spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }), true)
  }

  /** The ready line. */
  async ready(): Promise<ReadyLine> {
    const line = await this.lines.next()
    if (line.done === true) throw new Error(`The program ended: ${(await this.ended).stderr}`)
    return JSON.parse(line.value) as ReadyLine
  }

  /** Sends a signal, to no more than the program that was started, and waits for the end. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal)
    return this.ended
  }

  /** Leaves nothing running, whatever has become of it. */
  async kill(): Promise<void> {
    if (this.isGroup && this.child.pid !== undefined) {
      try {
        process.kill(-this.child.pid, 'SIGKILL')
      } catch {
        // The group is gone, as it should be.
      }
    }
    await this.end('SIGKILL')
  }
}
