/** @file Every failure scenario, and what they are together. */
import { faultNames } from '../../../main/practice/state/faults'
import { mishapScenarios } from './by-mishap'
import { logInScenarios } from './log-in'
import { logOutScenarios } from './log-out'
import { mishaps } from './mishaps'
import type { FailureScenario, HarmlessFault } from './scenario'
import { setUpScenarios } from './set-up'

/** Every scenario of every journey. */
export const everyScenario: readonly FailureScenario[] = [
  ...logInScenarios,
  ...setUpScenarios,
  ...logOutScenarios,
  ...mishapScenarios,
]

const harmless: Readonly<Record<HarmlessFault, true>> = { nextNumber: true, nextActivationCode: true }

const isTried = (name: string): boolean =>
  everyScenario.some(({ trouble }) => ('fault' in trouble ? trouble.fault : trouble.mishap) === name)

/** What could go wrong, and goes wrong in no scenario. */
export const untried: readonly string[] = [
  ...faultNames.filter((name) => !(name in harmless)),
  ...Object.keys(mishaps),
].filter((name) => !isTried(name))
