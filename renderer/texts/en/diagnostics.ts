import type { DiagnosticGroup, DiagnosticStatus } from '../../../preload/contract/diagnostics'
import { diagnosticChecks } from './diagnostic-checks'
import { diagnosticDataChecks } from './diagnostic-data-checks'

const groups: Record<DiagnosticGroup, string> = {
  app: 'This app',
  computer: 'This computer',
  network: 'Network',
  policies: 'Policies',
  data: 'What is kept here',
  keychain: 'Keychain',
  practice: 'Practice',
}

const statuses: Record<DiagnosticStatus, string> = { ok: 'In order', warning: 'Look at this', failure: 'Does not work' }

const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`

/** "Check this workstation", and `--diagnose` on the command line. `{places}` are filled with what was found. */
export const diagnostics = {
  title: 'Check this workstation',
  about:
    'The app looks at itself, this computer, the policies and the keychain. In live, it also asks whether the services can be reached. It changes nothing and sends nothing of yours. Some of the list is for the IT helpdesk.',
  card: 'When something does not work, see what is in order here and what is not. The helpdesk may ask for the report.',
  open: 'Check this workstation',
  again: 'Check again',
  back: 'Back to Help',
  checking: 'Checking…',
  save: 'Save report',
  saveHint:
    'The report is a zip file with this list and the log. Passwords, codes, accounts and your name are not in it.',
  saved: (file: string) => `The report is in ${file}.`,
  details: 'Details',
  /** The window in which the place of the report is chosen. */
  saveDialog: 'Save report',
  zip: 'Zip file',
  /** Of all checks together. */
  summary: (warnings: number, failures: number, all: number) => {
    if (failures === 0 && warnings === 0) return `All ${String(all)} checks are in order.`
    const parts = [
      ...(failures > 0 ? [counted(failures, 'thing does not work', 'things do not work')] : []),
      ...(warnings > 0 ? [counted(warnings, 'thing to look at', 'things to look at')] : []),
    ]
    return `${parts.join(', ')}. The other ${counted(all - warnings - failures, 'check is', 'checks are')} in order.`
  },
  groups,
  statuses,
  /** What may come of any check. */
  everyCheck: {
    not_finished: { says: 'Not finished in time.', whatToDo: 'Check again. If it stays, tell the IT helpdesk.' },
    not_possible: { says: 'It could not be looked at ({reason}).', whatToDo: 'If it stays, tell the IT helpdesk.' },
  },
  checks: { ...diagnosticChecks, ...diagnosticDataChecks },
}
