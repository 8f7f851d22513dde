import { useMemo } from 'react'
import type { Copyable, JourneyView } from '../../../preload/contract/journey'
import type { Device, JourneyName } from '../../../preload/contract/names'
import type { Result } from '../../../preload/contract/define'
import { useDoor, type Door } from '../../state/door'
import { finishedWith, type Finished } from '../finished'

/** What the officer can do in a journey. None of them fails: a refusal is shown above the screen. */
export interface JourneyActions {
  /** Starts another journey in the place of this one. */
  readonly start: (journey: JourneyName, device: Device | null) => void
  readonly chooseDevice: (device: Device) => void
  readonly openPage: () => void
  /** As `openPage`; calls `opened` once it is open, and not when it was refused. */
  readonly openPageThen: (opened: () => void) => void
  readonly reloadPage: () => void
  readonly done: () => void
  /** The officer sees one of the screens that the view expects. */
  readonly seen: (expected: number) => void
  readonly back: () => void
  readonly forward: () => void
  readonly redo: () => void
  readonly cancel: () => void
  /** Resolves to whether it was copied. */
  readonly copy: (what: Copyable) => Promise<boolean>
}

/** Lets one call at a time through: a second click while the first is under way does nothing. Not for the ways out. */
function oneAtATime() {
  let busy = false
  return (act: () => Promise<unknown>): void => {
    if (busy) return
    busy = true
    void act().finally(() => {
      busy = false
    })
  }
}

function actionsOf(door: Door, onFinished: (finished: Finished) => void): JourneyActions {
  const { journey, pane } = door.bridge
  const run = oneAtATime()
  const change = (asked: () => Promise<Result<JourneyView | null>>) => () => {
    run(() => door.change(door.live.journey, asked()))
  }
  /** Also while a page is still opening. */
  const atOnce = (asked: () => Promise<Result<JourneyView | null>>) => () => {
    void door.change(door.live.journey, asked())
  }
  const finishing = (asked: () => Promise<Result<JourneyView | null>>) => {
    run(async () => {
      // What a check has shown goes with the journey, so it is noted before.
      const view = door.live.journey.get() ?? null
      const finished = view === null ? null : finishedWith(view, door.live.check.get())
      const answer = await door.change(door.live.journey, asked())
      if (answer.ok && answer.value === null && finished !== null) onFinished(finished)
    })
  }
  return {
    start: (name, device) => {
      change(() => journey.start({ journey: name, ...(device === null ? {} : { device }) }))()
    },
    chooseDevice: (device) => {
      change(() => journey.chooseDevice({ device }))()
    },
    openPage: change(() => journey.openPage()),
    openPageThen: (opened) => {
      run(async () => {
        if ((await door.change(door.live.journey, journey.openPage())).ok) opened()
      })
    },
    reloadPage: () => {
      run(() => door.ask(pane.reload()))
    },
    done: () => {
      finishing(() => journey.done())
    },
    seen: (expected) => {
      finishing(() => journey.seen({ expected }))
    },
    back: atOnce(() => journey.back()),
    forward: atOnce(() => journey.forward()),
    redo: change(() => journey.redo()),
    cancel: atOnce(() => journey.cancel()),
    copy: async (what) => (await door.ask(journey.copy({ what }))).ok,
  }
}

/** The actions of the journey under way. `onFinished` is called when the last step is done. */
export function useJourneyActions(onFinished: (finished: Finished) => void): JourneyActions {
  const door = useDoor()
  return useMemo(() => actionsOf(door, onFinished), [door, onFinished])
}
