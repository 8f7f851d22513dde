import { addresses } from '../addresses'
import { Card } from '../parts/Card'

interface ErrorPageProps {
  readonly code: string
  readonly message: string
}

/** Something went wrong: what, and the way back (field-notes A4, `#service_exception_message`). */
export function ErrorPage({ code, message }: ErrorPageProps) {
  return (
    <Card>
      <h1>Sorry, but we're having trouble</h1>
      <p id="service_exception_message">{message}</p>
      <p className="detail">
        Error code: <code>{code}</code>
      </p>
      <p>
        <a href={addresses.login}>Back to where you were</a>
      </p>
      <p>
        <a href={`${addresses.authorize}?to=proofup`}>Start again</a>
      </p>
    </Card>
  )
}
