import { app } from 'electron'
import { flavour } from '../support/packaged'

/**
 * Takes Chromium's remote debugging away, except where the app is run from source or is the flavour for testers, and is
 * given a port of the system's choosing, as Playwright does.
 */
export function keepAutomationPortFromOfficers(): void {
  const isAutomation = app.commandLine.getSwitchValue('remote-debugging-port') === '0' && flavour() !== 'shipped'
  if (isAutomation) return
  // SECURITY: whoever reaches this port owns every page.
  app.commandLine.removeSwitch('remote-debugging-port')
  app.commandLine.removeSwitch('remote-debugging-pipe')
  app.commandLine.removeSwitch('remote-allow-origins')
}
