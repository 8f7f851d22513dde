// @ts-check
/** @file The workflow that builds the packages can't be run here; what can be read of it is checked. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { inProject } from '../../../../../resources/build/set-up/project.mjs'

/** @typedef {{ uses?: string, with?: Record<string, unknown>, run?: string, if?: string, env?: Record<string, string> }} Step */
/** @typedef {{ permissions: object, jobs: Record<string, { 'runs-on': string, needs?: string, environment?: string, permissions?: object, env?: object, steps: Step[] }> }} Workflow */

// It comes with electron-builder, and has no types of its own.
/** @type {{ load: (text: string) => Workflow }} */
const yaml = createRequire(import.meta.url)('js-yaml')
const text = readFileSync(inProject('.github/workflows/package.yml'), 'utf8')
const workflow = yaml.load(text)
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

test('it builds on Linux and on Windows, and may only read', () => {
  expect(new Set(Object.values(workflow.jobs).map((job) => job['runs-on']))).toEqual(
    new Set(['ubuntu-latest', 'windows-latest']),
  )
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(Object.values(workflow.jobs).flatMap((job) => job.permissions ?? [])).toEqual([])
})

test('each script that it runs exists', () => {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const commands = steps.flatMap(({ run }) => run ?? []).join('\n')
  const called = [...commands.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? '')
  const files = [...commands.matchAll(/resources\/[\w./-]+/g)].map((match) => match[0])

  expect(called).toContain('package')
  expect(called.filter((name) => !(name in scripts))).toEqual([])
  expect(files.length).toBeGreaterThan(2)
  expect(files.filter((file) => !existsSync(inProject(file)))).toEqual([])
})

test('it waits for jobs that there are', () => {
  const awaited = Object.values(workflow.jobs).flatMap(({ needs }) => needs ?? [])

  expect(awaited.filter((name) => !(name in workflow.jobs))).toEqual([])
})

test('each action is the very commit that was looked at, and says which version that is', () => {
  for (const [line] of text.matchAll(/uses: .*/g))
    expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('the certificate is asked for in the one step that unpacks it, after npm, whose scripts do not run there', () => {
  const withSecrets = Object.entries(workflow.jobs).filter(([, job]) => JSON.stringify(job).includes('secrets.'))
  expect(withSecrets.map(([name]) => name)).toEqual(['windows-packages'])
  const { steps: signing = [], env, environment } = withSecrets[0]?.[1] ?? {}

  // Where GitHub asks a person before it hands out a secret.
  expect(environment).toBe('signing')
  expect(env).toBeUndefined()
  expect(signing.flatMap((step) => step.with?.['cache'] ?? [])).toEqual([])
  expect(signing.filter((step) => JSON.stringify(step).includes('secrets.'))).toHaveLength(1)
  expect(signing.filter(({ run }) => run?.startsWith('npm ')).map(({ run }) => run)).toEqual([
    'npm ci --ignore-scripts',
  ])
})

test('no command has anything in it that whoever starts the workflow could have written', () => {
  expect(steps.flatMap(({ run }) => run ?? []).filter((command) => command.includes('${{'))).toEqual([])
})

test('no job leaves the right to write in the sources behind', () => {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))

  expect(checkouts).toHaveLength(Object.keys(workflow.jobs).length)
  expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
})
