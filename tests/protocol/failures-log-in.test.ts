/** @file The log-in goes wrong in many ways: the guide explains it, there is a way out, and nothing is lost. */
import { logInScenarios } from '../support/failure-scenarios/log-in'
import { testScenarios } from '../support/failure-test'

testScenarios(logInScenarios)
