import { app } from 'electron'

/** Version of the automation contract that this app keeps (README, "For testers"). */
export const automationContract = 1

/** What `--version` prints. */
export function versionReport(): Readonly<Record<string, string | number>> {
  return {
    name: app.getName(),
    version: app.getVersion(),
    automationContract,
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
  }
}

/** A report as lines of `name: value`, or as one line of JSON. */
export function formatReport(report: Readonly<Record<string, unknown>>, json: boolean): string {
  if (json) return JSON.stringify(report)
  return Object.entries(report)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n')
}
