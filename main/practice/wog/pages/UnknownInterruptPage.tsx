import { Card } from '../parts/Card'

/** A page that nobody has seen before, by the fault `unknownInterrupt`. Its link leads to where the browser was going. */
export function UnknownInterruptPage({ onward }: { readonly onward: string }) {
  return (
    <Card>
      <h1>Before you continue</h1>
      <p id="idDiv_Interrupt_Description">Your organization has something new to tell you.</p>
      <div className="actions">
        <a id="idLnk_Interrupt_Continue" href={onward}>
          Continue
        </a>
      </div>
    </Card>
  )
}
