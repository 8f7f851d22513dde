/** @file What administrators are given: up to date, well-formed, and understood by the app. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { mergeSources } from '../../../main/policy/merge'
import { policies, policyNames } from '../../../main/policy/policy-schema'
import { readRegistryText } from '../../../main/policy/registry-text'
import { registryPolicy } from '../../../main/policy/windows-registry'
import { omaUri } from '../../../resources/build/policies/intune'
import { policyTemplates, withTable } from '../../../resources/build/policies/templates'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'resources/policies')
let templates: ReadonlyMap<string, string>
const template = (name: string) => templates.get(name) ?? ''

beforeAll(async () => {
  templates = await policyTemplates()
})

test('the files that are kept are those that `npm run policies` writes', async () => {
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
  expect(kept.sort()).toEqual([...templates.keys()].sort())
  for (const [name, contents] of templates) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(contents)
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  expect(await withTable(readme)).toBe(readme)
})

test('the table of a README is replaced between its marks, and nothing else', async () => {
  const [begin, end] = ['<!-- policies: made by `npm run policies` -->', '<!-- end of policies -->']
  const filled = await withTable(`# One\n\n${begin}\n\nold\n\n${end}\n\n# Two\n`)
  expect(filled).toMatch(/^# One\n\n<!-- policies/)
  expect(filled).toMatch(/<!-- end of policies -->\n\n# Two\n$/)
  for (const name of policyNames) expect(filled).toContain(`\`${name}\``)
  expect(filled).not.toContain('old')
  expect(await withTable(filled)).toBe(filled)
})

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The tags of XML that is well-formed: each opened one closed in order, attributes quoted and once, nothing stray. */
function tagsOf(xml: string): readonly Tag[] {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
  expect(xml.startsWith(declaration)).toBe(true)
  const tags: Tag[] = []
  const open: string[] = []
  const token = /<(?<close>\/)?(?<name>[\w]+)(?<attributes>(?: [\w:]+="[^"<]*")*)(?<empty> \/)?>|(?<text>[^<>]+)/y
  token.lastIndex = declaration.length
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const groups = token.exec(xml)?.groups
    if (groups === undefined) throw new Error(`Not well-formed at ${xml.slice(at, at + 80)}`)
    const { close, name = '', attributes = '', empty, text } = groups
    for (const each of (text ?? attributes).match(/&[^;]*;?/g) ?? [])
      expect(each).toMatch(/^&(amp|lt|gt|quot|#x[0-9A-F]+);$/)
    if (text !== undefined) continue
    if (close !== undefined) expect(open.pop()).toBe(name)
    else {
      const pairs = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
      expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length)
      tags.push({ name, attributes: Object.fromEntries(pairs) as Tag['attributes'] })
      if (empty === undefined) open.push(name)
    }
  }
  expect(open).toEqual([])
  return tags
}

const named = (tags: readonly Tag[], name: string, key: string) =>
  tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes[key] ?? '')

test('the template and its texts are well-formed, and every id has its other half', () => {
  const admx = tagsOf(template('windows/TechPassCompanion.admx'))
  const adml = tagsOf(template('windows/en-US/TechPassCompanion.adml'))
  expect(named(admx, 'policy', 'name')).toEqual(policyNames)
  const references = (kind: string) =>
    [...template('windows/TechPassCompanion.admx').matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(
      ([, id = '']) => id,
    )
  const strings = named(adml, 'string', 'id')
  expect(new Set(strings).size).toBe(strings.length)
  expect([...new Set(references('string'))].sort()).toEqual([...strings].sort())
  const presentations = named(adml, 'presentation', 'id')
  expect(references('presentation')).toEqual(presentations)
  const controls = adml.filter(({ attributes }) => 'refId' in attributes).map(({ attributes }) => attributes.refId)
  const elements = admx.filter(({ name }) => ['enum', 'text', 'multiText'].includes(name))
  expect(controls).toEqual(elements.map(({ attributes }) => attributes.id))
  const categories = named(admx, 'category', 'name')
  for (const parent of named(admx, 'parentCategory', 'ref')) expect(categories).toContain(parent)
  const supported = named(admx, 'definition', 'name')
  const references2 = admx.filter(({ name, attributes }) => name === 'supportedOn' && 'ref' in attributes)
  expect(references2).toHaveLength(policyNames.length)
  for (const { attributes } of references2) expect(supported).toContain(attributes.ref)
})

test('every policy writes the one value that the app reads', () => {
  const admx = tagsOf(template('windows/TechPassCompanion.admx'))
  const names = admx.flatMap(({ attributes }) => attributes.valueName ?? [])
  expect(names).toEqual(policyNames)
  expect(new Set(named(admx, 'policy', 'key'))).toEqual(new Set(['Software\\Policies\\TechPass Companion']))
  expect(named(admx, 'policy', 'class').every((each) => each === 'Both')).toBe(true)
})

test('the samples are taken by the app, every value of them', async () => {
  const sample = JSON.parse(template('linux/policy.sample.json')) as Record<string, unknown>
  const linux = mergeSources([{ source: 'sample', values: new Map(Object.entries(sample)) }])
  expect(linux.findings).toEqual([])
  expect([...linux.set.keys()]).toEqual(policyNames)

  const text = template('windows/sample.reg').replace(/^;.*\r\n/gm, '')
  const values = readRegistryText(text, 'HKEY_LOCAL_MACHINE\\Software\\Policies\\TechPass Companion')
  const reading = await registryPolicy({ name: 'HKLM', values: () => Promise.resolve(values) }).read()
  if (reading.state !== 'read') throw new Error(reading.state)
  const windows = mergeSources([{ source: 'sample', values: reading.values }])
  expect(windows.findings).toEqual([])
  const plain = ({ set }: typeof linux) => Object.fromEntries([...set].map(([name, { value }]) => [name, value]))
  expect(plain(windows)).toEqual(plain(linux))
})

test('the examples of the Linux documentation are taken by the app, one for each policy', () => {
  const examples = [...template('linux/README.md').matchAll(/```json\n(.*?)```/gs)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  )
  expect(examples.flatMap((each) => Object.keys(each)).sort()).toEqual([...policyNames].sort())
  for (const example of examples)
    expect(mergeSources([{ source: '', values: new Map(Object.entries(example)) }]).findings).toEqual([])
})

test('the JSON schema lists every policy, and its patterns refuse nothing that the app takes', () => {
  const { properties, additionalProperties } = JSON.parse(template('linux/policy.schema.json')) as {
    readonly properties: Readonly<Record<string, { pattern?: string; items?: { pattern: string }; enum?: unknown[] }>>
    readonly additionalProperties: boolean
  }
  expect(additionalProperties).toBe(false)
  expect(Object.keys(properties)).toEqual(['$schema', ...policyNames])
  for (const name of policyNames) {
    const policy = policies[name]
    const { pattern, items, enum: values } = properties[name] ?? {}
    if (policy.kind === 'text') expect(policy.example).toMatch(new RegExp(pattern ?? '', 'u'))
    if (policy.kind === 'list')
      for (const each of policy.example) expect(each).toMatch(new RegExp(items?.pattern ?? '', 'u'))
    if (policy.kind === 'choice') expect(values).toEqual(policy.values)
  }
  const issuer = new RegExp(properties.techpassIssuer?.pattern ?? '', 'u')
  for (const each of ['http://127.0.0.1:4100', 'http://[::1]:4100/techpass', 'https://a.example/b'])
    expect(each).toMatch(issuer)
  for (const each of ['http://a.example', 'https://a.example/?b']) expect(each).not.toMatch(issuer)
})

test('the Intune profile brings the template and sets each policy at its address', () => {
  const { omaSettings } = JSON.parse(template('windows/intune-oma-uri.sample.json')) as {
    readonly omaSettings: readonly { readonly omaUri: string; readonly value: string }[]
  }
  const [install, ...settings] = omaSettings
  expect(install?.value).toBe(template('windows/TechPassCompanion.admx'))
  expect(install?.omaUri).toBe(
    './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/TechPassCompanion/Policy/TechPassCompanionAdmx',
  )
  expect(settings.map((each) => each.omaUri)).toEqual(policyNames.map((name) => omaUri(name, policies[name])))
  for (const [at, name] of policyNames.entries()) {
    const data = `<enabled/><data id="${name}" value="`
    const { value = '' } = settings[at] ?? {}
    if (policies[name].kind === 'boolean') expect(['<enabled/>', '<disabled/>']).toContain(value)
    else expect(value.startsWith(data) && value.endsWith('"/>'), value).toBe(true)
  }
})
