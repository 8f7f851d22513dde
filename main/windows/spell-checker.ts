import { app } from 'electron'

/**
 * No session checks spelling: Chromium would fetch the dictionary of the system's language from Google, at every start until
 * it has it. A page's `spellcheck: false` does not keep it from that, and no session's guard sees it. Before `ready`.
 */
export function withoutSpellChecker(): void {
  // SECURITY: the app calls nobody whom the officer or policy did not ask for.
  app.on('session-created', (session) => {
    // This one is what counts on Linux: the checker is made with the session, and begins to fetch in the next turn.
    session.setSpellCheckerLanguages([])
    session.setSpellCheckerEnabled(false)
  })
}
