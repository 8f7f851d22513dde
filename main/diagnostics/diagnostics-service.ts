/** @file "Check this workstation" behind the door: one diagnosis at a time, and the last one saved with the logs. */
import { join } from 'node:path'
import type { Diagnosis } from '../../preload/contract/diagnostics'
import { AppError } from '../support/app-error'
import { writeWhole } from '../support/write-whole'
import type { Privacy } from './privacy'
import { logFiles, readLog } from './read-log'
import { reportObject, reportText, type ReportHead } from './report-text'
import { zipOf, type ReportFile } from './report-zip'

/** What the service works with. */
export interface DiagnosticsServiceOptions {
  readonly diagnose: () => Promise<Diagnosis>
  readonly privacy: () => Privacy
  readonly head: () => ReportHead
  readonly logFolder: string
  /** Asks the officer where to save; `null` when they thought better of it. */
  readonly askWhere: (suggested: string) => Promise<string | null>
  /** What others add to the report, such as the event log of the journeys. It is redacted as everything is. */
  readonly attachments?: () => Promise<readonly ReportFile[]>
}

/** Checks the workstation and saves reports. */
export class DiagnosticsService {
  readonly #options: DiagnosticsServiceOptions
  #running: Promise<Diagnosis> | null = null
  #last: Diagnosis | null = null

  constructor(options: DiagnosticsServiceOptions) {
    this.#options = options
  }

  /** Runs all checks. Who asks while they run hears what comes of those. */
  run(): Promise<Diagnosis> {
    this.#running ??= this.#run()
    return this.#running
  }

  /** Saves the last diagnosis where the officer says. Fails with `report_not_saved`. */
  async save(): Promise<{ readonly file: string | null }> {
    const diagnosis = this.#last ?? (await this.run())
    const file = await this.#options.askWhere(suggestedName(diagnosis))
    if (file === null) return { file }
    const zip = zipOf(await this.#files(diagnosis))
    try {
      // SECURITY: it says how this workstation is set up; nobody else on it has business with that.
      await writeWhole(file, zip)
      return { file }
    } catch (cause) {
      throw new AppError('report_not_saved', 'The report could not be written', { cause })
    }
  }

  async #run(): Promise<Diagnosis> {
    try {
      this.#last = await this.#options.diagnose()
      return this.#last
    } finally {
      this.#running = null
    }
  }

  async #files(diagnosis: Diagnosis): Promise<readonly ReportFile[]> {
    const { head, logFolder, privacy, attachments } = this.#options
    const { redact } = privacy()
    const logs = await Promise.all(
      logFiles.map(async (name) => ({ name: `logs/${name}`, text: await readLog(join(logFolder, name)) })),
    )
    const others = await Promise.resolve(attachments?.()).catch(
      // What cannot be read is missing; the rest is worth saving.
      () => undefined,
    )
    return [
      { name: 'diagnosis.txt', text: `${reportText(head(), diagnosis)}\n` },
      { name: 'diagnosis.json', text: `${JSON.stringify(reportObject(head(), diagnosis), null, 2)}\n` },
      // SECURITY: also what was redacted when it was written: a file may have been changed since.
      ...[...logs, ...(others ?? [])]
        .filter(({ text }) => text !== '')
        .map(({ name, text }) => ({ name, text: redact(text) })),
    ]
  }
}

/** Names no computer and no officer, and sorts by time. */
function suggestedName({ generatedAt }: Diagnosis): string {
  return `techpass-companion-report-${generatedAt.slice(0, 16).replaceAll(':', '')}Z.zip`
}
