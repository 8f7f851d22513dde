/** What was given to start with cannot be used; the message is one line for the person who gave it. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
