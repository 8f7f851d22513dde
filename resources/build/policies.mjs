// @ts-check
/** @file `npm run policies`: writes what administrators are given, from the one list of policies, into `resources/policies/`. */
import './set-up/node-version.mjs'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { runScript, say } from './set-up/progress.mjs'
import { inProject, root } from './set-up/project.mjs'

await runScript(async () => {
  await ensureDependencies()
  // The list is TypeScript, which Node 20 does not read by itself.
  const { runnerImport } = await import('vite')
  /** @type {{ module: { policyTemplates: () => Promise<ReadonlyMap<string, string>>, withTable: (readme: string) => Promise<string> } }} */
  const { module } = await runnerImport(inProject('resources/build/policies/templates.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  })
  const folder = inProject('resources/policies')
  rmSync(folder, { recursive: true, force: true })
  for (const [name, contents] of await module.policyTemplates()) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, contents)
    say(path.relative(root, file))
  }
  const readme = inProject('README.md')
  if (existsSync(readme)) writeFileSync(readme, await module.withTable(readFileSync(readme, 'utf8')))
  return 0
})
