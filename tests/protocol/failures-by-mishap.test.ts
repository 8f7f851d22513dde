/** @file The officer does something else, or the tenant is started anew: explained, with a way out, and nothing is lost. */
import { mishapScenarios } from '../support/failure-scenarios/by-mishap'
import { testScenarios } from '../support/failure-test'

testScenarios(mishapScenarios)
