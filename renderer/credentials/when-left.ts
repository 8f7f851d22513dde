import { useEffect } from 'react'
import type { HiddenBecause } from '../../preload/contract/credentials'
import { useDoor } from '../state/door'

/** Calls `onLeft` when the officer leaves the workstation: a dialog then goes from the screen, with what was typed into it. */
export function useWhenLeft(onLeft: (because: HiddenBecause) => void): void {
  const { bridge } = useDoor()
  useEffect(() => bridge.on.credentials.left(onLeft), [bridge, onLeft])
}
