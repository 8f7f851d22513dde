import type { Environment } from '../../../preload/contract/app'

/** The frame around every screen. */
export const frame = {
  appName: 'TechPass Companion',
  environment: { practice: 'Practice', live: 'Live' } satisfies Record<Environment, string>,
  navigation: 'Main',
  home: 'Home',
  credentials: 'Credentials',
  settings: 'Settings',
  help: 'Help',
  dismiss: 'Dismiss',
  close: 'Close',
  /** Before the name of the flavour that testers drive, so that it is never taken for the one of officers. */
  testable: 'Testable',
  windowTitle: (environment: string, screen: string) => `${environment} · ${screen} · TechPass Companion`,
  refused: {
    incident: (incident: string) => `Tell the helpdesk this incident number: ${incident}`,
  },
  broken: {
    title: 'This window has a problem',
    whatToDo: 'Nothing you have done is lost. Load the window again to carry on where you were.',
    incident: (incident: string) => `If it happens again, tell the helpdesk this incident number: ${incident}`,
    reload: 'Load the window again',
  },
}
