import { docsAddresses, techpassAddresses } from '../addresses'
import { TechPassCard } from './TechPassCard'

interface TechPassErrorPageProps {
  readonly error: string
  readonly description: string
}

/** A request that TechPass may not send back to its client: what is wrong, and the ways on (RFC 6749 §4.1.2.1). */
export function TechPassErrorPage({ error, description }: TechPassErrorPageProps) {
  return (
    <TechPassCard>
      <h1>Sorry, but we're having trouble signing you in</h1>
      <p id="service_exception_message">{description}</p>
      <p className="detail">
        Error code: <code>{error}</code>
      </p>
      <p>
        <a href={docsAddresses.logIn}>Log in to the Docs portal</a>
      </p>
      <p>
        <a href={techpassAddresses.signOut}>Sign out of TechPass</a>
      </p>
    </TechPassCard>
  )
}
