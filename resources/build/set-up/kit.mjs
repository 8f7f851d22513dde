// @ts-check
/**
 * @file Makes sure that `out/kit` is built from the sources as they are now: the kit that other repositories import as
 * `techpass-companion/testing`, as JavaScript with its types.
 *
 * By itself, as `npm run build:kit`: `node resources/build/set-up/kit.mjs`.
 */
import './node-version.mjs'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { SetUpError, runScript, say } from './progress.mjs'
import { inProject, isStartedFile, root } from './project.mjs'
import { runQuietly } from './quiet-command.mjs'

/** Everything that the kit, or one of its types, is made from. */
const INPUTS = [
  ...['tests/kit', 'tests/pages', 'tests/support', 'preload/contract', 'main', 'package-lock.json'],
  'resources/build/set-up/kit.mjs',
]
const MARKER = 'out/kit/.built-from'

/** Builds the kit when its sources aren't those of the last build. Needs the dependencies. Fails with `SetUpError`. */
export async function ensureKit() {
  if (isFresh()) return
  await oneAtATime(inProject('node_modules/.kit.lock'), 'the build of the kit', async () => {
    if (!isFresh()) await build()
  })
}

function isFresh() {
  const marker = inProject(MARKER)
  return existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint(root, INPUTS)
}

async function build() {
  say('Building the kit …')
  // Before building: what is changed meanwhile must count as newer than this build.
  const builtFrom = fingerprint(root, INPUTS)
  rmSync(inProject('out/kit'), { recursive: true, force: true })
  await Promise.all([bundle('es', 'index.js'), bundle('cjs', 'index.cjs'), declareTypes()])
  writeFileSync(inProject(MARKER), builtFrom)
}

/**
 * One file for a repository of ES modules, or one for the others: Playwright rewrites what they import to CommonJS, and this
 * package says of its `.js` files that they are no such thing.
 *
 * @param {'es' | 'cjs'} format
 * @param {string} name
 */
async function bundle(format, name) {
  const { build: viteBuild } = await import('vite')
  await viteBuild({
    root,
    configFile: false,
    logLevel: 'error',
    // Playwright refuses to be loaded twice, and whoever imports the kit has one already.
    resolve: { alias: { '@playwright/test': inProject('tests/kit/playwright-of-the-runner.ts') } },
    build: {
      ssr: 'tests/kit/index.ts',
      outDir: inProject('out/kit'),
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { format, entryFileNames: name } },
    },
  })
}

async function declareTypes() {
  const { ok, output } = await runQuietly(process.execPath, [
    inProject('node_modules/typescript/bin/tsc'),
    '--project',
    inProject('tests/kit/tsconfig.types.json'),
  ])
  if (!ok) throw new SetUpError(`The types of the kit could not be made:\n${output}`)
  nameFilesInFull(inProject('out/kit/types'))
}

/**
 * Ends every relative import in declarations with its file's name: a repository that resolves modules as Node does finds
 * nothing else.
 *
 * @param {string} folder
 */
function nameFilesInFull(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))
  for (const file of files.map((name) => path.join(folder, name))) {
    const text = readFileSync(file, 'utf8')
    const named = text.replace(/((?:from |import\()['"])(\.{1,2}\/[^'"]+)(?=['"])/g, (_, before, to) => {
      const isFolder = existsSync(path.join(path.dirname(file), to, 'index.d.ts'))
      return `${before}${to}${isFolder ? '/index' : ''}.js`
    })
    writeFileSync(file, named)
  }
}

if (isStartedFile(import.meta.filename)) {
  await runScript(async () => {
    await ensureDependencies()
    await ensureKit()
    return 0
  })
}
