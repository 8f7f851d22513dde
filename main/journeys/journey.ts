/** @file What a journey is: data and pure functions. `run-journey.ts` does the rest for all of them. */
import type { Copyable, JourneyView } from '../../preload/contract/journey'
import type { Evidence, PracticeAccount } from '../../preload/contract/journey-view'
import type { JourneyName } from '../../preload/contract/names'
import type { Generation, Use } from '../../preload/contract/set-up-verification'
import type { Environment, From, Page } from '../environments/environment'
import type { Observation } from '../environments/observation'
import type { CommonEvent } from './journey-events'
import type { JourneyState } from './journey-state'
import type { ToWallClock } from './sign-in-evidence'

/** What the environment adds to the view. */
export interface Surroundings {
  readonly evidence: Evidence
  readonly account: PracticeAccount | null
  readonly follows: Environment['follows']
  readonly address?: Environment['address']
  readonly canSignIn: Environment['canSignIn']
}

/** What may be copied of what a step shows; the address of the page is the environment's. */
export type CopyableOfStep = Exclude<Copyable, 'page-address'>

/** Where within a step a journey is, where no service tells it again after a restart. Nothing secret. */
export interface Place {
  /** The page that was seen last. */
  readonly screen: string
  /** Which pages register, and how the app is to be used. */
  readonly generation?: Generation | undefined
  readonly use?: Use | undefined
}

/** A view before the environment has said what can come next, where that is, and whether it can be checked. */
export type ViewSoFar<Name extends JourneyName> = Omit<ViewNamed<Name>, 'expected' | 'canCheck' | 'address'>

/** The view of the journey of that name. */
export type ViewNamed<Name extends JourneyName> = Extract<JourneyView, { readonly journey: Name }>

/** The steps of the journey of that name. */
export type StepOf<Name extends JourneyName> = ViewNamed<Name>['step']

/** One journey: its machine, what it takes for evidence, what of it may be seen, and which page it is about. */
export interface Journey<Name extends JourneyName, State extends JourneyState<StepOf<Name>>, Event> {
  readonly name: Name
  /** Every step that it can have, in order. */
  readonly steps: readonly StepOf<Name>[]
  /** Where it starts. */
  readonly initialState: State
  /** Whether it asks "Which device am I on?". */
  readonly asksForDevice: boolean
  /** The page that it begins with. */
  readonly page: Page
  /** The step at which that page is opened, in a browser of its own; from later steps the page is opened as it was left. */
  readonly opensAt: StepOf<Name>
  /** How an earlier step is done again: the whole way from a new browser, or by the page once more. */
  readonly redoFrom: (step: StepOf<Name>) => Exclude<From, 'last'>
  /** Where within its step it is; `null` before any page was seen. */
  readonly placeOf: (state: State) => Place | null
  /** What of the state a place stands for; nothing where it names a page that the journey does not have. */
  readonly atPlace: (place: Place) => Partial<State>
  /** The journey after an event. Pure. */
  readonly next: (state: State, event: Event | CommonEvent) => State
  /** The events that an observation stands for; none when it says nothing about this journey. */
  readonly evidenceIn: (seen: Observation, toWallClock: ToWallClock) => readonly Event[]
  /** What the guide may show: the only narrowing of the state. */
  readonly toView: (state: State, surroundings: Surroundings) => ViewSoFar<Name>
  /** The text to copy, as it must be typed, from what the guide shows; `null` when it does not show it. */
  readonly copyableText: (view: ViewSoFar<Name>, what: CopyableOfStep) => string | null
}
