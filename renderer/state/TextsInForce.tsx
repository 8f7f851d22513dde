import { use, useMemo, type ReactNode } from 'react'
import { textsIn } from '../texts/in-environment'
import { TextsContext } from '../texts/texts'
import { useDoor } from './door'
import { useLive } from './live-value'

/** Gives the components inside it the texts that are true in the environment that is chosen. */
export function TextsInForce({ children }: { readonly children: ReactNode }) {
  const language = use(TextsContext)
  const environment = useLive(useDoor().live.info)?.environment ?? 'practice'
  const texts = useMemo(() => textsIn(environment, language), [environment, language])
  return <TextsContext value={texts}>{children}</TextsContext>
}
