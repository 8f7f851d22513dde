/** @file The log-out goes wrong in many ways: the guide explains it, there is a way out, and nothing is lost. */
import { logOutScenarios } from '../support/failure-scenarios/log-out'
import { testScenarios } from '../support/failure-test'

testScenarios(logOutScenarios)
