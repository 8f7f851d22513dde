import type { WebPreferences } from 'electron'

/**
 * What every page of the app runs with, spelled out so that no default of a later Electron changes it in silence.
 */
export const hardenedPreferences: WebPreferences = {
  // SECURITY: checklist #2, #3, #4, #6, #8, #9, #10.
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
}
