/**
 * Joins several that each tell whether they have something secret on the screen: `onChange` is told whether any has.
 *
 * Each call of what is answered adds one of them, and answers how it tells.
 */
export function anyVisible(onChange: (visible: boolean) => void): () => (visible: boolean) => void {
  const visible = new Set<symbol>()
  return () => {
    const own = Symbol('visible')
    return (isVisible) => {
      if (isVisible) visible.add(own)
      else visible.delete(own)
      onChange(visible.size > 0)
    }
  }
}
