/** @file What the window did not expect goes into the log. */

const longest = 4000

/** Has a failure logged. Answers its incident id, or `null` when even that failed. Never rejects. */
export async function reportFailure(error: unknown): Promise<string | null> {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  try {
    const answer = await window.bridge.app.reportFailure({ message: message.slice(0, longest) })
    return answer.ok ? answer.value.incident : null
  } catch {
    return null
  }
}

/** Has failures logged that no component caught. */
export function reportUncaughtFailures(): void {
  window.addEventListener('error', (event) => void reportFailure(event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => void reportFailure(event.reason))
}
