import type { Settings } from '../../../preload/contract/settings'

/** The settings screen. */
export const settings = {
  title: 'Settings',
  introduction: 'Changes take effect at once and are kept on this computer.',
  theme: {
    legend: 'Colours',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  } satisfies Record<Settings['theme'] | 'legend', string>,
  textSize: {
    legend: 'Text size',
    16: 'Normal',
    18: 'Large',
    20: 'Larger',
    24: 'Largest',
  } satisfies Record<Settings['textSize'] | 'legend', string>,
  sample: 'Sample: enter the number shown to sign in.',
}
