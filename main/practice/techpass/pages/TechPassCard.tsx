import type { ReactNode } from 'react'
import { Card } from '../../wog/parts/Card'

/** The sheet of TechPass's own pages. */
export function TechPassCard({ children }: { readonly children: ReactNode }) {
  return <Card service="TechPass practice sign-in">{children}</Card>
}
