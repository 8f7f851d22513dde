import { logInWays } from './log-in'
import { logOutWays } from './log-out'
import { setUpWays } from './set-up'

/** Every way through every journey, by its name. */
export const ways = { ...logInWays, ...setUpWays, ...logOutWays } as const

/** One of {@link ways}. */
export type WayName = keyof typeof ways

/** A place of that way. */
export type PlaceOf<Way extends WayName> = (typeof ways)[Way]['stops'][number]['place']

/** A place of any way. */
export type AnyPlace = PlaceOf<WayName>
