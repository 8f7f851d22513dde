/** The id of the phone's heading, so that the focus can be brought there. */
export const phoneTitleId = 'phone-title'

/** Moves the focus to the phone's heading. */
export function focusPhoneTitle(): void {
  document.getElementById(phoneTitleId)?.focus()
}
