/** @file Questions of main's own, in a window of the system's: no page can answer or cover them. */
import { dialog, type BrowserWindow } from 'electron'
import type { ConsentTo } from '../credentials/consent'
import { consent as texts } from '../../renderer/texts/en/consent'

/** Answers what asks the officer; `true` when they agree. Closing the question is a no, and no is what Enter says. */
export function askOfficer(window: BrowserWindow): (to: ConsentTo) => Promise<boolean> {
  return async (to) => {
    const { title, detail, agree } = texts[to]
    const buttons = [texts.refuse, agree]
    const question = {
      type: 'question',
      message: title,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    } as const
    const { response } = await dialog.showMessageBox(window, question)
    return response === 1
  }
}
