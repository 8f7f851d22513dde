import { useEffect } from 'react'
import { useDoor } from '../state/door'

/** Whichever way a dialog or screen with a secret is left, main takes the secret off the screen. */
export function useHideWhenClosed(): void {
  const { bridge } = useDoor()
  useEffect(() => () => void bridge.credentials.hide(), [bridge])
}
