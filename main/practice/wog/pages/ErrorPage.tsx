import { Card } from '../parts/Card'

/** The addresses that lead on from an error: to where the browser was, and to a new beginning. */
export interface WaysOn {
  readonly back: string
  readonly again: string
}

interface ErrorPageProps {
  readonly code: string
  readonly message: string
  readonly ways: WaysOn
}

/** Something went wrong: what, and the way back (field-notes A4, `#service_exception_message`). */
export function ErrorPage({ code, message, ways }: ErrorPageProps) {
  return (
    <Card>
      <h1>Sorry, but we're having trouble</h1>
      <p id="service_exception_message">{message}</p>
      <p className="detail">
        Error code: <code>{code}</code>
      </p>
      <p>
        <a href={ways.back}>Back to where you were</a>
      </p>
      <p>
        <a href={ways.again}>Start again</a>
      </p>
    </Card>
  )
}
