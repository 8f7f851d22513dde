import type { CheckTexts, DataCheck } from './diagnostic-checks'

const folderFindings = {
  not_there_yet: { says: '{folder}: made with the first start.' },
  not_a_folder: { says: '{folder} is no folder.', whatToDo: 'Remove the file that has its name.' },
  not_writable: {
    says: '{folder} cannot be written.',
    whatToDo: 'Give the officer’s account the right to read and write it.',
  },
}

/** The checks of what is kept, of the keychain and of practice. */
export const diagnosticDataChecks: CheckTexts<DataCheck> = {
  'data-folder': {
    title: 'Data folder',
    findings: {
      ...folderFindings,
      usable: { says: '{folder}, {sizeMiB} MiB.' },
      open_to_others: {
        says: '{folder} can be read by others (permissions {permissions}).',
        whatToDo: 'Take the rights of the group and of others away: chmod 700.',
      },
    },
  },
  'log-folder': {
    title: 'Log folder',
    findings: { ...folderFindings, usable: { says: '{folder}, {sizeMiB} MiB.' } },
  },
  settings: {
    title: 'Settings',
    findings: {
      sound: { says: 'In order.' },
      not_there_yet: { says: 'None yet: written with the first change.' },
      was_restored: { says: 'In order; damaged ones were put aside earlier ({restored}).' },
      damaged: {
        says: 'Damaged.',
        whatToDo: 'Start the app: it puts them aside and takes the last good ones.',
      },
    },
  },
  'kept-credentials': {
    title: 'Kept credentials',
    findings: {
      none: { says: 'None.' },
      some: { says: '{count} on the list; the secrets are in the keychain.' },
      not_known: { says: 'Not known, as the settings are damaged.' },
    },
  },
  'recent-errors': {
    title: 'Log of the last 7 days',
    findings: {
      none: { says: 'No errors, no warnings.' },
      warnings: { says: 'No errors; {warnings} warnings: {events}.' },
      errors: {
        says: '{errors} errors, {warnings} warnings: {events}.',
        whatToDo: 'Save the report and hand it to the IT helpdesk.',
      },
    },
  },
  'event-log': {
    title: 'Event log of journeys',
    findings: { not_there_yet: { says: 'None yet.' }, kept: { says: '{sizeMiB} MiB.' } },
  },
  'crash-dumps': {
    title: 'Crashes',
    findings: {
      none: { says: 'None.' },
      some: { says: 'Crash dumps: {count}.', whatToDo: 'Save the report and hand it to the IT helpdesk.' },
    },
  },
  keychain: {
    title: 'Keychain',
    findings: {
      answers: { says: 'It answers.' },
      locked: {
        says: 'It is locked.',
        whatToDo: 'It asks for its password when something is kept or copied. Nothing is wrong.',
      },
      none: {
        says: 'None answers here.',
        whatToDo:
          'What officers add is kept in memory and gone when the app closes. On Linux install and start a Secret Service, such as gnome-keyring.',
      },
      slow: { says: 'It has not answered in time.', whatToDo: 'It may show a window of its own: look for it.' },
      failed: { says: 'It failed ({outcomeCode}).', whatToDo: 'Log out of the computer and in again.' },
    },
  },
  'practice-program': {
    title: 'Practice tenant',
    findings: {
      there: { says: 'Can be started.' },
      missing: { says: 'Its program is missing.', whatToDo: 'Install the app again.' },
      off_by_policy: { says: 'Off by policy.' },
    },
  },
  'practice-port': {
    title: 'Practice on this computer',
    findings: {
      can_listen: { says: 'A port of 127.0.0.1 can be opened.' },
      cannot_listen: {
        says: 'No port of 127.0.0.1 can be opened ({reason}).',
        whatToDo: 'Security software may be in the way: allow the app to listen on 127.0.0.1.',
      },
      off_by_policy: { says: 'Off by policy.' },
    },
  },
}
