import { TechPassCard } from './TechPassCard'

/** On the way back to another team's service; the browser goes on by itself (`onward.tsx`). */
export function OnwardPage({ address }: { readonly address: string }) {
  return (
    <TechPassCard>
      <h1>Taking you back</h1>
      <p>
        <a id="onward" href={address}>
          Continue
        </a>
      </p>
    </TechPassCard>
  )
}
