/** @file Help beyond the topics: the journey log, saved and deleted; the helpdesk that the organisation names, as it changes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { walkLogOutOn, walkLogOutTo } from '../pages/log-out'
import { axeFindings } from '../support/axe'
import { withoutKeychain, type RunningApp } from '../support/launch-app'
import { noteAddresses } from '../support/noted-addresses'

/** From now on the system's dialog has this answer. */
const saveAs = (app: RunningApp, filePath: string): Promise<void> =>
  app.electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path })
  }, filePath)

test('what a journey did is saved as CSV and as JSON, and deleted after a question', async ({
  app,
  pages,
  dataFolder,
}, testInfo) => {
  await walkLogOutTo(pages, 'choose-account')
  await walkLogOutOn(pages, 'choose-account', null)
  const { window } = app
  await window.getByTestId('nav-help').click()
  const section = window.getByTestId('journey-log')
  await expect(section.getByTestId('journey-log-holds')).toContainText(/There are \d+ entries/)

  const csv = testInfo.outputPath('log.csv')
  await saveAs(app, csv)
  await window.getByTestId('journey-log-save-csv').click()
  await expect(section.getByTestId('journey-log-told')).toContainText(csv)
  const [header = '', ...lines] = readFileSync(csv, 'utf8').trim().split('\r\n')
  expect(header).toBe('time,environment,run,journey,event,step,evidence,device,error,version')
  expect(lines[0]).toMatch(/^20[^,]+Z,practice,[0-9a-f]{8},log-out,step_entered,log-out,observed,,,/)
  expect(lines.at(-1)).toContain(',finished,logged-out,')

  const json = testInfo.outputPath('log.json')
  await saveAs(app, json)
  await window.getByTestId('journey-log-save-json').click()
  await expect(section.getByTestId('journey-log-told')).toContainText(json)
  expect(JSON.parse(readFileSync(json, 'utf8'))).toHaveLength(lines.length)

  await saveAs(app, testInfo.outputPath('no/such/folder.csv'))
  await window.getByTestId('journey-log-save-csv').click()
  await expect(window.getByTestId('refusal')).toContainText('was not saved')
  await window.getByTestId('refusal-dismiss').click()

  await window.getByTestId('journey-log-delete').click()
  await window.getByTestId('journey-log-delete-question-close').click()
  await expect(section.getByTestId('journey-log-holds')).toContainText(`There are ${String(lines.length)} entries`)
  await window.getByTestId('journey-log-delete').click()
  await window.getByTestId('journey-log-delete-confirm').click()
  await expect(section.getByTestId('journey-log-holds')).toHaveText('There are no entries.')
  const today = lines[0]?.slice(0, 10) ?? ''
  expect(existsSync(join(dataFolder, 'journey-log', `${today}.jsonl`))).toBe(false)
})

test('the helpdesk is as policy names it, also when that changes', async ({ open }, testInfo) => {
  const policy = testInfo.outputPath('policy.json')
  const name = (helpdesk: object): void => {
    writeFileSync(policy, JSON.stringify(helpdesk), { mode: 0o600 })
  }
  name({ helpdeskName: 'Agency IT Helpdesk', helpdeskPhone: '+65 6000 0000' })
  const app = await open([`--policy-file=${policy}`])
  const { window } = app
  await window.getByTestId('nav-help').click()
  const section = window.getByTestId('helpdesk')
  await expect(section).toContainText('Agency IT Helpdesk')
  await expect(section.getByTestId('helpdesk-phone')).toHaveText('+65 6000 0000')
  await expect(section.getByRole('button')).toHaveCount(0)
  name({ helpdeskName: 'Another helpdesk', statusPageUrl: 'https://status.agency.example/' })
  await expect(section).toContainText('Another helpdesk')
  await expect(section.getByTestId('helpdesk-open-status-page')).toBeVisible()
  expect(await axeFindings(app, window)).toEqual([])
  name({})
  await expect(section).toBeHidden()
})

test.describe('in practice too, a page of the helpdesk', () => {
  test.use({
    environment: async ({}, use, testInfo) => {
      await use({ ...withoutKeychain, ...noteAddresses(testInfo.outputPath('browser')).environment })
    },
  })

  test('opens in the system’s browser, to the letter, and never beside the guide', async ({ open }, testInfo) => {
    const policy = testInfo.outputPath('policy.json')
    const [page, statusPage] = [
      'https://helpdesk.agency.example/?from=companion&x=%20',
      'https://status.agency.example/',
    ]
    writeFileSync(policy, JSON.stringify({ helpdeskUrl: page, statusPageUrl: statusPage }), { mode: 0o600 })
    const { window, electron } = await open([`--policy-file=${policy}`])
    const { noted } = noteAddresses(testInfo.outputPath('browser'))
    await window.getByTestId('nav-help').click()
    await window.getByTestId('helpdesk-open-page').click()
    await expect.poll(noted).toEqual([page])
    await window.getByTestId('helpdesk-open-status-page').click()
    await expect.poll(noted).toEqual([page, statusPage])
    expect(electron.windows()).toEqual([window])
  })
})
