import { AppError } from '../../../../main/support/app-error'

/** Answers the {@link AppError} that `action` throws; any other error goes on, and so does a missing one. */
export function failureOf(action: () => unknown): AppError {
  try {
    action()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It did not fail')
}
