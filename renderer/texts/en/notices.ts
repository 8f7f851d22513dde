import type { Notice } from '../../../preload/contract/app'

/** What the app has to say about itself. */
export const notices: Record<Notice, { readonly title: string; readonly text: string }> = {
  settings_restored: {
    title: 'Your settings were restored',
    text: 'The settings file was damaged. The last good settings are in force, and the damaged file is kept beside the new one.',
  },
  settings_reset: {
    title: 'Your settings were reset',
    text: 'The settings file was damaged and there was no good copy. Check the text size and colours under Settings.',
  },
  settings_not_saved: {
    title: 'Your settings could not be saved',
    text: 'They are in force until you close the app. Check that the disk is not full and that you may write to your own folder.',
  },
  language_not_available: {
    title: 'That language is not available yet',
    text: 'This version speaks English only.',
  },
}
