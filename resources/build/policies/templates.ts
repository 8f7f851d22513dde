/** @file All that administrators are given, by file name. */
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { adml, admx } from './group-policy'
import { intuneProfile } from './intune'
import { jsonSchema, linuxDocument, sampleFile, table } from './linux'
import { registrySample } from './registry-sample'

/** The files of `resources/policies/`, with their contents. */
export async function policyTemplates(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['windows/TechPassCompanion.admx', admx()],
    ['windows/en-US/TechPassCompanion.adml', adml()],
    ['windows/sample.reg', registrySample()],
    ['windows/intune-oma-uri.sample.json', await formatted(JSON.stringify(intuneProfile()), 'json')],
    ['linux/policy.schema.json', await formatted(JSON.stringify(jsonSchema()), 'json')],
    ['linux/policy.sample.json', await formatted(JSON.stringify(sampleFile()), 'json')],
    ['linux/README.md', await formatted(linuxDocument(), 'markdown')],
  ])
}

const begin = '<!-- policies: made by `npm run policies` -->'
const end = '<!-- end of policies -->'

/** A README with the table of policies between its two marks; the same when it has none. */
export async function withTable(readme: string): Promise<string> {
  const [before = '', rest] = readme.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) return readme
  return `${before}${begin}\n\n${await formatted(table(), 'markdown')}\n${end}${after}`
}

/** As `npm run format` would write it, so that it changes nothing. */
async function formatted(text: string, parser: 'json' | 'markdown'): Promise<string> {
  const config = await resolveConfig(fileURLToPath(new URL('policies.md', import.meta.url)))
  return format(text, { ...config, parser })
}
