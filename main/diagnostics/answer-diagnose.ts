/** @file `--diagnose`: opens nothing, changes nothing, asks no officer. */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../../preload/contract/app'
import { Policy } from '../policy/policy'
import { systemSources } from '../policy/system-sources'
import { settingsFiles } from '../settings/restore'
import { firstSettings } from '../settings/schema'
import { readText } from '../settings/settings-text'
import type { Log } from '../support/log'
import { versionReport } from '../support/versions'
import { diagnoseWorkstation } from './diagnose-workstation'
import { privacyHere } from './electron-facts'
import { reportObject, reportText, type ReportHead } from './report-text'
import { exitCodeOf, summaryOf } from './summary'

/** What is diagnosed. */
export interface DiagnoseOptions {
  readonly dataFolder: string
  readonly policyFile: string | undefined
  readonly json: boolean
  readonly practiceProgram: string
  readonly keychainProgram: string
}

/** What is printed, and how it ends. */
export interface DiagnoseAnswer {
  readonly text: string
  readonly exitCode: 0 | 1 | 2
}

const silence = (): void => undefined
/** SECURITY: who only looks writes nothing, also not into the log. */
const silent: Log = { file: '', error: silence, warn: silence, info: silence }

/** Diagnoses this workstation for the command line, within two seconds. Electron must be ready. */
export async function answerDiagnose(options: DiagnoseOptions): Promise<DiagnoseAnswer> {
  const { dataFolder, policyFile, json, ...programs } = options
  const policy = await Policy.open(systemSources({ platform: process.platform, policyFile }), silent)
  try {
    const environment = policy.lockedValues().environment ?? chosenIn(dataFolder)
    const diagnosis = await diagnoseWorkstation({
      ...programs,
      dataFolder,
      policy,
      environment,
      askedBy: 'command-line',
    })
    const head = reportHead(dataFolder, environment)
    return {
      text: json ? JSON.stringify(reportObject(head, diagnosis)) : reportText(head, diagnosis),
      exitCode: exitCodeOf(summaryOf(diagnosis.checks)),
    }
  } finally {
    policy.close()
  }
}

/** What stands above the checks: testers rely on the names. */
export function reportHead(dataFolder: string, environment: Environment): ReportHead {
  return {
    ...versionReport(),
    platform: `${process.platform} ${process.arch} ${release()}`,
    locale: app.getSystemLocale(),
    packaged: app.isPackaged,
    dataFolder: privacyHere().tidy(dataFolder),
    environment,
  }
}

/** What the officer chose; what holds at a first start where that cannot be read. Never fails. */
function chosenIn(dataFolder: string): Environment {
  try {
    return readText(readFileSync(join(dataFolder, settingsFiles.current), 'utf8')).values.environment
  } catch {
    return firstSettings.environment
  }
}
