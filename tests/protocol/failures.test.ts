/** @file The failure scenarios taken together. */
import { expect, test } from 'vitest'
import { everyScenario, untried } from '../support/failure-scenarios/every-scenario'
import { nameOf } from '../support/failure-scenarios/scenario'

test('there are at least sixty scenarios, each named once', () => {
  expect(everyScenario.length).toBeGreaterThanOrEqual(60)
  expect(new Set(everyScenario.map(nameOf)).size).toBe(everyScenario.length)
})

test('every fault by which something goes wrong has a scenario, and so has every mishap', () => {
  expect(untried).toEqual([])
})
