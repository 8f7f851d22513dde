import type { diagnosticChecks as checks, DiagnosticCheck } from '../../../preload/contract/diagnostics'
import type { Finding } from '../../../preload/contract/readiness'
import { readiness, type FindingWords } from './readiness'

/** What a finding is called and what to do about it. */
export interface FindingText {
  readonly says: string
  readonly whatToDo?: string
}

/** The words of some checks: a text for each of their findings. */
export type CheckTexts<Check extends DiagnosticCheck> = {
  readonly [Name in Check]: {
    readonly title: string
    readonly findings: Readonly<Record<(typeof checks)[Name]['findings'][number], FindingText>>
  }
}

/** The checks of what is kept, of the keychain and of practice have a file of their own. */
export type DataCheck =
  | 'data-folder'
  | 'log-folder'
  | 'settings'
  | 'kept-credentials'
  | 'recent-errors'
  | 'event-log'
  | 'crash-dumps'
  | 'keychain'
  | 'practice-program'
  | 'practice-port'

const ofHost = ({ title, whatToDo }: FindingWords): FindingText => ({ says: `${title}.`, whatToDo })

const hostFindings: Record<Finding, FindingText> = {
  ...(Object.fromEntries(
    Object.entries(readiness.findings).map(([finding, words]) => [finding, ofHost(words)]),
  ) as Record<Finding, FindingText>),
  // Here nothing is looked at again by itself, and there is less time.
  reachable: { says: 'Can be reached.' },
  offline: { says: 'This computer has no network.', whatToDo: 'Plug in the network cable or connect to the Wi-Fi.' },
  slow: { says: 'It has not answered in time.', whatToDo: readiness.findings.slow.whatToDo },
  server_error: {
    says: 'The service has a fault of its own.',
    whatToDo: 'Nothing is wrong with this computer. Wait a few minutes and check again.',
  },
}

const only = 'Only the IT helpdesk can change this.'

/** The checks of the app, the computer, the network and the policies. */
export const diagnosticChecks: CheckTexts<Exclude<DiagnosticCheck, DataCheck>> = {
  'app-version': { title: 'Version', findings: { known: { says: 'TechPass Companion {version}.' } } },
  'automation-contract': {
    title: 'Automation contract',
    findings: { known: { says: 'Version {automationContract}.' } },
  },
  electron: {
    title: 'Electron',
    findings: {
      supported: { says: '{version}, gets security fixes until {until}.' },
      support_ends: {
        says: '{version}, gets security fixes only until {until}.',
        whatToDo: 'Install a newer version of the app before then. Officers: tell the IT helpdesk.',
      },
      support_ended: {
        says: '{version} has had no security fixes since {until}.',
        whatToDo: 'Install a newer version of the app. Officers: tell the IT helpdesk.',
      },
      not_in_the_list: { says: '{version}, newer than the list of {asOf} that this app has.' },
    },
  },
  chromium: { title: 'Chromium', findings: { known: { says: '{version}.' } } },
  node: { title: 'Node', findings: { known: { says: '{version}.' } } },
  packaging: {
    title: 'Packaging',
    findings: { packaged: { says: 'Installed from a package.' }, from_source: { says: 'Started from its source.' } },
  },
  fuses: {
    title: 'Hardening',
    findings: {
      hardened: { says: 'All fuses are as they should be.' },
      testable: {
        says: 'This is the package for testers.',
        whatToDo: 'Officers’ workstations need the other package. Tell the IT helpdesk.',
      },
      weakened: {
        says: 'Fuses are not as they should be: {wrong}.',
        whatToDo: 'Remove the app and install it again from the package.',
      },
      not_packaged: { says: 'Nothing to look at: not from a package.' },
    },
  },
  sandbox: {
    title: 'Sandbox',
    findings: {
      on: { says: 'On.' },
      off: { says: 'Off: the app was started with --no-sandbox.', whatToDo: 'Start it without, and not as root.' },
    },
  },
  'other-instance': {
    title: 'Running',
    findings: {
      none: { says: 'The app is not running now.' },
      running: { says: 'The app is running with this data folder.' },
      this_one: { says: 'The app that you are looking at.' },
    },
  },
  'operating-system': {
    title: 'Operating system',
    findings: {
      supported: { says: '{name} ({release}).' },
      too_old: { says: '{name} ({release}) is too old for this app.', whatToDo: only },
      not_known: { says: 'The app is not made for {platform}.', whatToDo: 'Use a GSIB or GMD device.' },
    },
  },
  architecture: {
    title: 'Processor',
    findings: {
      native: { says: '{arch}.' },
      translated: {
        says: '{arch}, translated by the system: the app is slower than it could be.',
        whatToDo: 'Install the package for this processor.',
      },
      not_built_for: { says: 'The app is not made for {arch}.', whatToDo: 'Use a GSIB or GMD device.' },
    },
  },
  memory: {
    title: 'Memory',
    findings: {
      enough: { says: '{freeMiB} of {totalMiB} MiB free.' },
      little: { says: '{freeMiB} of {totalMiB} MiB free.', whatToDo: 'Close other programs and browser tabs.' },
    },
  },
  'disk-space': {
    title: 'Disk space',
    findings: {
      enough: { says: '{freeMiB} MiB free.' },
      little: { says: 'Only {freeMiB} MiB free.', whatToDo: 'Empty the recycle bin or remove files.' },
      none: {
        says: 'Only {freeMiB} MiB free: settings may not be kept.',
        whatToDo: 'Empty the recycle bin or remove files.',
      },
    },
  },
  displays: {
    title: 'Displays',
    findings: {
      large_enough: { says: '{sizes}.' },
      small: {
        says: '{sizes}: smaller than the 1366×768 that the window is made for.',
        whatToDo: 'Everything can be used, a part at a time. A lower scaling in the system’s settings shows more.',
      },
      none: { says: 'No display.' },
    },
  },
  accessibility: {
    title: 'Accessibility',
    findings: { none_on: { says: 'No setting of the system is on.' }, some_on: { says: 'On: {on}.' } },
  },
  language: { title: 'Language', findings: { known: { says: '{locale}.' } } },
  'time-zone': {
    title: 'Time zone',
    findings: { singapore: { says: '{timeZone}.' }, elsewhere: { says: '{timeZone}, not Singapore’s.' } },
  },
  'link-browser': {
    title: 'Browser for links',
    findings: {
      known: { says: '{program}.' },
      none: {
        says: 'No browser opens links.',
        whatToDo: 'Choose a browser for web pages in the system’s settings: live pages open in it.',
      },
    },
  },
  hosts: {
    title: 'Services for live',
    findings: {
      all_reachable: { says: 'All {needed} can be reached.' },
      some_not: { says: '{reachable} of {needed} can be reached.', whatToDo: 'See below which ones, and why.' },
      none_reachable: {
        says: 'None of {needed} can be reached.',
        whatToDo: 'Check the network connection. Practice works without.',
      },
      only_practice: { says: 'Not asked, as policy allows practice only: nothing leaves this computer.' },
      in_practice: { says: 'Not asked: in practice nothing leaves this computer.' },
    },
  },
  host: { title: 'Service {host}', findings: hostFindings },
  clock: {
    title: 'Clock',
    findings: {
      right: { says: 'Right (off by {skewSeconds} s).' },
      off: {
        says: 'Off by {skewSeconds} s; above zero it is ahead.',
        whatToDo: 'Set the time of this computer to automatic, or ask the IT helpdesk to.',
      },
      nobody_told: { says: 'No service has told the time.' },
      not_asked: { says: 'Not asked.' },
    },
  },
  proxy: {
    title: 'Proxy',
    findings: { direct: { says: 'None.' }, proxy: { says: '{proxies}.' }, not_asked: { says: 'Not asked.' } },
  },
  certificates: {
    title: 'Certificates',
    findings: {
      trusted: { says: 'The services have proved who they are.' },
      not_trusted: {
        says: 'Not trusted by this computer: {hosts}.',
        whatToDo:
          'Something between here and the services may read along. Install its certificate for this computer, or let these hosts pass unread.',
      },
      wrong_date: {
        says: 'Not valid at the date of this computer: {hosts}.',
        whatToDo: readiness.findings.certificate_date.whatToDo,
      },
      no_secure_connection: {
        says: 'No secure connection: {hosts}.',
        whatToDo: readiness.findings.tls_failed.whatToDo,
      },
      not_seen: { says: 'None was seen, as no service could be reached.' },
      not_asked: { says: 'Not asked.' },
    },
  },
  'policy-source': {
    title: 'Policy source ({rank})',
    findings: {
      read: { says: '{source}: read.' },
      absent: { says: '{source}: nothing is set there.' },
      refused: {
        says: '{source}: not read ({problem}).',
        whatToDo: 'Put it right as the documentation of the policies says. Officers: tell the IT helpdesk.',
      },
    },
  },
  'policy-values': {
    title: 'Policies in force',
    findings: { none: { says: 'None.' }, in_force: { says: '{values}.' } },
  },
  'policy-problems': {
    title: 'Values of policies',
    findings: {
      none: { says: 'All are understood.' },
      some_ignored: { says: 'Ignored: {ignored}.', whatToDo: 'Correct the names and values; the others hold.' },
    },
  },
  'policies-waiting': {
    title: 'Policies that wait',
    findings: {
      none: { says: 'None.' },
      waiting: { says: 'Hold from the next start: {names}.', whatToDo: 'Close the app and start it again.' },
    },
  },
}
