/** The journey log, on Help. */
export const eventLog = {
  title: 'Journey log',
  about: (days: number) =>
    `For your own use and the helpdesk’s, the app notes on this computer which step of a journey was reached when, how that is known, and what went wrong. It holds no names, no accounts and nothing that you typed or were shown; it is sent to nobody, and each entry is deleted after ${String(days)} days.`,
  holds: (entries: number, since: string | null) => {
    if (entries === 0) return 'There are no entries.'
    return `There ${entries === 1 ? 'is 1 entry' : `are ${entries.toLocaleString('en')} entries`}, the first of ${since ?? ''}.`
  },
  saveCsv: 'Save as CSV…',
  saveJson: 'Save as JSON…',
  saved: (path: string) => `Saved as ${path}`,
  remove: 'Delete the journey log',
  question: {
    title: 'Delete the journey log?',
    text: 'All entries are deleted from this computer. What was registered, and what you keep under Credentials, stays.',
    keep: 'Keep it',
  },
  removed: 'The journey log was deleted.',
}
