/** @file The set-up goes wrong in many ways: the guide explains it, there is a way out, and nothing is lost. */
import { setUpScenarios } from '../support/failure-scenarios/set-up'
import { testScenarios } from '../support/failure-test'

testScenarios(setUpScenarios)
