import type { SettingName, Settings } from '../../../preload/contract/settings'

/** How one setting is asked for, and what its values are called. */
export interface SettingText<Value extends string | number | boolean | null> {
  readonly legend: string
  /** What it means, where the name alone does not say it. */
  readonly hint?: string
  readonly values: Readonly<Record<`${Value}`, string>>
}

type SettingTexts = { readonly [Name in SettingName]: SettingText<Settings[Name]> }

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${String(count)} minutes`)
const seconds = (count: number): string => `${String(count)} seconds`

const choices: SettingTexts = {
  environment: {
    legend: 'Environment',
    hint: 'Practice runs on this computer, with made-up accounts. Live guides you beside the real pages, in your browser.',
    values: { practice: 'Practice', live: 'Live' },
  },
  device: {
    legend: 'This device',
    hint: 'The answer to “Which device am I on?”. A journey that you start asks again.',
    values: { null: 'Not said yet', 'non-se-gsib': 'Non-SE GSIB', gmd: 'GMD', 'se-gsib': 'SE GSIB' },
  },
  language: { legend: 'Language', values: { en: 'English' } },
  theme: { legend: 'Colours', values: { system: 'As the system', light: 'Light', dark: 'Dark' } },
  textSize: { legend: 'Text size', values: { 16: 'Normal', 18: 'Large', 20: 'Larger', 24: 'Largest' } },
  codesOnWorkstation: {
    legend: 'Codes on this workstation',
    hint: 'The password proves that you know something, the code that you have your phone. With both on one device, whoever gets into it has both proofs.',
    values: { false: 'Off', true: 'On' },
  },
  stayInFront: {
    legend: 'During a live journey, keep the window in front of the others',
    values: { false: 'No', true: 'Yes' },
  },
  idleLockMinutes: {
    legend: 'Hide what is secret when nobody uses the workstation for',
    values: {
      1: minutes(1),
      2: minutes(2),
      5: minutes(5),
      10: minutes(10),
      15: minutes(15),
      30: minutes(30),
    },
  },
  clipboardSeconds: {
    legend: 'Take a copied password or code off the clipboard after',
    values: { 10: seconds(10), 20: seconds(20), 30: seconds(30), 60: seconds(60) },
  },
}

/** The settings screen. */
export const settings = {
  title: 'Settings',
  introduction: 'Changes take effect at once and are kept on this computer.',
  choices,
  locked: 'Set by your organisation.',
  sample: 'Sample: enter the number shown to sign in.',
}
