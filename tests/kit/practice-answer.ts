/** A refusal of one of the tenant's JSON interfaces. */
export class PracticeAnswerError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

/** Reads a JSON answer; a refusal is thrown as `PracticeAnswerError`. */
export async function readJsonOrThrow<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json()
  if (response.ok) return body as Answer
  const { error, message } = body as { error: string; message: string }
  throw new PracticeAnswerError(response.status, error, message)
}
