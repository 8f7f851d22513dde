import { nativeTheme } from 'electron'
import type { Settings } from '../../preload/contract/settings'

/** Applies the chosen theme; window and page follow it by `prefers-color-scheme`. */
export function applyAppearance({ theme }: Settings): void {
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme
}
