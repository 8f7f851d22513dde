import { app } from 'electron'

/**
 * Takes Chromium's remote debugging away, except where the app is run from source and is given a port of the system's
 * choosing, as Playwright does.
 */
export function keepAutomationPortFromOfficers(): void {
  const isAutomation = !app.isPackaged && app.commandLine.getSwitchValue('remote-debugging-port') === '0'
  if (isAutomation) return
  // SECURITY: whoever reaches this port owns every page.
  app.commandLine.removeSwitch('remote-debugging-port')
  app.commandLine.removeSwitch('remote-debugging-pipe')
  app.commandLine.removeSwitch('remote-allow-origins')
}
