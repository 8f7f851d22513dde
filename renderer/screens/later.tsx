import { createElement, useEffect, useState, type FunctionComponent, type ReactNode } from 'react'

/** A screen whose code is not in the first script. */
export interface Later<Props> {
  /** Draws the screen and then what follows it; nothing until the code is there. */
  readonly Screen: FunctionComponent<Props & { readonly arrival: ReactNode }>
  readonly load: () => Promise<void>
}

/**
 * Loads a screen's code when it is first needed, or before.
 *
 * Not React's `lazy`: that holds a screen back for 300 ms after its placeholder was shown, also when the code is there.
 */
export function later<Props extends object>(fetch: () => Promise<FunctionComponent<Props>>): Later<Props> {
  let loaded: FunctionComponent<Props> | null = null
  const load = async () => {
    loaded ??= await fetch()
  }
  function Screen({ arrival, ...props }: Props & { readonly arrival: ReactNode }) {
    const [failure, setFailure] = useState<Error | null>(null)
    const [, setReady] = useState(loaded !== null)
    useEffect(() => {
      load().then(
        () => {
          setReady(true)
        },
        (cause: unknown) => {
          setFailure(new Error('A screen could not be loaded', { cause }))
        },
      )
    }, [])
    // The boundary around the window says what to do about a screen that cannot be loaded.
    if (failure !== null) throw failure
    if (loaded === null) return null
    return (
      <>
        {createElement(loaded, props as unknown as Props)}
        {arrival}
      </>
    )
  }
  return { Screen, load }
}
