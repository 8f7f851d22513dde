/**
 * Puts a text that the window shows on the clipboard, as Ctrl+C would. Answers whether it was.
 *
 * Only in answer to a press: then no permission is needed, and none is given here. What main shows is copied by main.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true })
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor asks for a permission
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put, { capture: true })
  }
}
