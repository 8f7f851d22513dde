import { nativeTheme } from 'electron'
import type { Settings as AppearanceSettings } from '../../preload/contract/settings'
import type { Settings } from '../settings/settings'

/** How the app looks, by the officer's choice. */
export interface Appearance {
  get(): AppearanceSettings
  set(changes: { [Key in keyof AppearanceSettings]?: AppearanceSettings[Key] | undefined }): AppearanceSettings
}

/** Applies the kept choice now and each later one at once; window and page follow the theme by `prefers-color-scheme`. */
export function appearanceFrom(settings: Settings, publish: (now: AppearanceSettings) => void): Appearance {
  const get = (): AppearanceSettings => {
    const { theme, textSize } = settings.values
    return { theme, textSize }
  }
  nativeTheme.themeSource = get().theme
  return {
    get,
    set({ theme, textSize }) {
      settings.change({ ...(theme === undefined ? {} : { theme }), ...(textSize === undefined ? {} : { textSize }) })
      nativeTheme.themeSource = get().theme
      publish(get())
      return get()
    },
  }
}
