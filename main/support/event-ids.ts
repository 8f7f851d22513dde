/**
 * @file What the log can say: each event's id, `area.event` in kebab-case, with what it means for an administrator. A test
 * compares it with the calls of the log and with resources/event-ids.md.
 */

/** The ids, with what they mean. Administrators look for them: change only by adding. */
export const eventMeanings: Readonly<Record<string, string>> = {
  'app.journey-not-opened': 'The journey that the command line names could not be begun.',
  'app.opened': 'The app has started.',
  'check.failed': 'The app’s own sign-in did not work; the line says why by code.',
  'check.worked': 'The app’s own sign-in worked.',
  'clipboard.not-cleared': 'A copied secret could not be taken off the clipboard.',
  'credentials.forgotten': 'A credential was removed on request.',
  'credentials.no-keychain-kept-in-memory': 'There is no keychain; what is added is gone when the app closes.',
  'event-log.an-entry-was-not-kept': 'The journey log could not be written or pruned; journeys go on. Told once a run.',
  'guard.download-refused': 'A page wanted to download a file.',
  'guard.navigation-refused': 'A page wanted to go where it may not.',
  'guard.new-window-refused': 'A page wanted to open a window.',
  'guard.permission-refused': 'A page wanted a permission, such as the camera.',
  'guard.request-refused': 'A page wanted to reach another place than its own.',
  'ipc.call': 'A call of the window was refused or failed; the line names the call and the code.',
  'journey.not-resumed': 'The journey that was left could not be taken up again.',
  'keychain.not-done': 'The keychain did not do what it was asked; the line has the code.',
  'main.uncaught-exception': 'A fault in the app; the incident id is in the line.',
  'main.unhandled-rejection': 'A fault in the app; the incident id is in the line.',
  'open.page-opened': 'A page was opened in the system browser.',
  'open.page-refused': 'A page was not opened: it is not on the list of hosts.',
  other: 'Something else.',
  'pane.page-failed': 'A practice page could not be loaded.',
  'pane.page-not-loaded': 'A practice page could not be opened.',
  'pane.page-process-gone': 'The process of the practice page ended by itself.',
  'phone.not-reached': 'The practice phone could not be asked.',
  'policy.a-listener-failed': 'A fault in the app while a policy took effect.',
  'policy.finding': 'Something in a policy source was ignored; the line says what and why.',
  'policy.in-force': 'The policies in force have changed.',
  'practice.clock-not-read': 'The clock of the practice tenant could not be read.',
  'practice.connected': 'The app has found its practice tenant.',
  'practice.event-stream-ended': 'The practice tenant no longer tells what happens; it is asked again.',
  'practice.not-back-yet': 'The practice tenant has not come back yet.',
  'practice.not-entered-again': 'The practice page could not be entered again.',
  'practice.portal-not-opened-again': 'The practice portal could not be opened again.',
  'readiness.checked': '“Before you start” has asked the hosts; the line has what was found.',
  'screen-qr.looked': 'The screen was looked at for QR codes, on request.',
  'settings.no-copy-kept': 'The last good settings could not be copied.',
  'settings.not-saved': 'The settings could not be written.',
  'settings.settings-not-saved': 'Damaged settings could not be put aside.',
  'settings.settings-reset': 'Damaged settings were put aside; those of a first start hold.',
  'settings.settings-restored': 'Damaged settings were put aside; the last good ones hold.',
  'tenant.ended': 'The practice tenant ended by itself and is started again.',
  'tenant.not-ended-in-time': 'The practice tenant did not end when asked and was stopped.',
  'tenant.not-on-the-same-port-again': 'The practice tenant’s port was taken meanwhile.',
  'tenant.said': 'What the practice tenant printed.',
  'window.failure': 'A fault in the window; the incident id is in the line.',
  'window.not-loaded': 'The window’s page could not be loaded.',
  'window.renderer-gone': 'The window’s process ended by itself and is started again.',
}

/** Areas whose events are not fixed words: the name of a call, a sentence about a policy. */
const oneForAll: ReadonlyMap<string, string> = new Map([
  ['ipc', 'ipc.call'],
  ['policy', 'policy.finding'],
])

/** Answers the id of a line `area: event` of the log; `other` for one that is not on the list. */
export function eventIdOf(area: string, event: string): string {
  const words = event
    .toLowerCase()
    .replace(/ before writing$/, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
  const id = `${area}.${words}`
  return Object.hasOwn(eventMeanings, id) ? id : (oneForAll.get(area) ?? 'other')
}
