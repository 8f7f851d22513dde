import { expect, test } from 'vitest'
import type { Diagnosis, Diagnostic } from '../../../../preload/contract/diagnostics'
import { DiagnosisSummary } from '../../../../renderer/diagnostics/DiagnosisSummary'
import { DiagnosticList } from '../../../../renderer/diagnostics/DiagnosticList'
import { CheckWorkstationScreen } from '../../../../renderer/screens/CheckWorkstationScreen'
import { en } from '../../../../renderer/texts/en'
import { countOf, has, heard } from '../credentials/draw'
import { drawKnown } from '../draw-known'

const t = en.diagnostics
const of = (status: Diagnostic['status'], changes: Partial<Diagnostic> = {}): Diagnostic => ({
  id: 'sandbox',
  check: 'sandbox',
  group: 'app',
  status,
  finding: 'off',
  details: {},
  ...changes,
})
const diagnosis = (...statuses: readonly Diagnostic['status'][]): Diagnosis => ({
  generatedAt: '2026-11-22T00:00:00.000Z',
  checks: statuses.map((status, at) => of(status, { id: `check-${at}` })),
})

test.each(['ok', 'warning', 'failure'] as const)('%s is told by a word beside its drawing', async (status) => {
  const markup = await drawKnown(<DiagnosticList group="app" checks={[of(status)]} />)
  expect(markup).toContain(`data-status="${status}"`)
  expect(heard(markup)).toContain(t.statuses[status])
  expect(heard(markup)).toContain('Off: the app was started with --no-sandbox.')
  expect(heard(markup).includes('Start it without')).toBe(status !== 'ok')
})

test('each service has a line of its own, named', async () => {
  const host = (name: string) => of('warning', { id: name, check: 'host', finding: 'slow', details: { host: name } })
  const markup = await drawKnown(<DiagnosticList group="network" checks={[host('one.example'), host('two.example')]} />)
  expect(countOf(markup, 'diagnostic')).toBe(2)
  expect(heard(markup)).toContain('Service two.example')
})

test('a group without checks is not there', async () => {
  expect(await drawKnown(<DiagnosticList group="practice" checks={[]} />)).not.toContain(t.groups.practice)
})

test.each([
  [diagnosis('ok', 'ok'), 'banner-success', 'All 2 checks are in order.'],
  [diagnosis('ok', 'warning'), 'banner-warning', '1 thing to look at. The other 1 check is in order.'],
  [
    diagnosis('failure', 'warning', 'warning', 'ok'),
    'banner-error',
    '1 thing does not work, 2 things to look at. The other 1 check is in order.',
  ],
])('the whole is said in one sentence', async (given, look, sentence) => {
  const markup = await drawKnown(<DiagnosisSummary diagnosis={given} isRunning={false} />)
  expect(markup).toContain(look)
  expect(heard(markup)).toContain(sentence)
})

test('while it checks nothing is said to be well or wrong', async () => {
  const markup = await drawKnown(<DiagnosisSummary diagnosis={diagnosis('failure')} isRunning />)
  expect(heard(markup)).toContain(t.checking)
  expect(markup).toContain('banner-information')
})

test('the screen begins with its title, and there is nothing to save before the first check is done', async () => {
  const markup = await drawKnown(<CheckWorkstationScreen onLeave={() => undefined} />)
  expect(markup).toMatch(/<h1[^>]*tabindex="-1"[^>]*>Check this workstation/)
  expect(has(markup, 'diagnostics-again')).toBe(true)
  expect(markup).toMatch(/aria-disabled="true"[^>]*data-testid="diagnostics-save"/)
})
