/** @file The administrative template for Group Policy and Intune, and its texts. */
import { policyCategories, type AnyPolicy } from '../../../main/policy/policy-kinds'
import { policyPlaces } from '../../../main/policy/policy-places'
import { allPolicies, product, whenItHolds, withoutPolicy } from './words'
import { element, xmlFile, type Xml } from './xml'

/** The template's root category; Intune's addresses have it too. */
export const rootCategory = 'TechPassCompanion'

const schema = {
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  xmlns: 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
  revision: '1.0',
  schemaVersion: '1.0',
}
const supported = 'SUPPORTED_1'
const categories = Object.entries(policyCategories)

/** `TechPassCompanion.admx`. */
export function admx(): string {
  const root = element('category', { name: rootCategory, displayName: `$(string.${rootCategory})` })
  const parts = [
    element('policyNamespaces', {}, [
      element('target', { prefix: 'techpasscompanion', namespace: 'TechPassCompanion.Policies' }),
    ]),
    element('resources', { minRequiredRevision: '1.0' }),
    element('supportedOn', {}, [
      element('definitions', {}, [element('definition', { name: supported, displayName: `$(string.${supported})` })]),
    ]),
    element('categories', {}, [
      root,
      ...categories.map(([name]) =>
        element('category', { name, displayName: `$(string.category_${name})` }, [
          element('parentCategory', { ref: rootCategory }),
        ]),
      ),
    ]),
    element(
      'policies',
      {},
      allPolicies.map(([name, policy]) => definition(name, policy)),
    ),
  ]
  return xmlFile(element('policyDefinitions', schema, parts))
}

function definition(name: string, policy: AnyPolicy): Xml {
  const isBoolean = policy.kind === 'boolean'
  const attributes = {
    name,
    class: 'Both',
    displayName: `$(string.${name})`,
    explainText: `$(string.${name}_explain)`,
    key: policyPlaces.registryKey,
    ...(isBoolean ? { valueName: name } : { presentation: `$(presentation.${name})` }),
  }
  return element('policy', attributes, [
    element('parentCategory', { ref: policy.category }),
    element('supportedOn', { ref: supported }),
    ...valuesOf(name, policy),
  ])
}

function valuesOf(name: string, policy: AnyPolicy): readonly Xml[] {
  const place = { id: name, valueName: name, required: 'true' }
  switch (policy.kind) {
    case 'boolean':
      return [
        element('enabledValue', {}, [element('decimal', { value: 1 })]),
        element('disabledValue', {}, [element('decimal', { value: 0 })]),
      ]
    case 'choice':
      return elements([
        element(
          'enum',
          place,
          policy.values.map((value) => item(name, value)),
        ),
      ])
    case 'text':
      return elements([element('text', { ...place, maxLength: Math.min(policy.format.longest, 1023) })])
    case 'list':
      return elements([element('multiText', { ...place, maxLength: 1023, maxStrings: policy.longestList })])
  }
}

const elements = (content: readonly Xml[]): readonly Xml[] => [element('elements', {}, content)]

const itemId = (name: string, value: string | number): string => `${name}_${String(value).replace(/\W/g, '_')}`

const item = (name: string, value: string | number): Xml =>
  element('item', { displayName: `$(string.${itemId(name, value)})` }, [
    element('value', {}, [typeof value === 'number' ? element('decimal', { value }) : element('string', {}, value)]),
  ])

/** `en-US/TechPassCompanion.adml`. */
export function adml(): string {
  const string = (id: string, text: string): Xml => element('string', { id }, text)
  const strings = [
    string(rootCategory, product),
    string(supported, `${product} 0.1 and later`),
    ...categories.map(([name, title]) => string(`category_${name}`, title)),
    ...allPolicies.flatMap(([name, policy]) => [
      string(name, policy.title),
      string(`${name}_explain`, explanation(policy)),
      ...(policy.kind === 'choice' ? policy.values.map((value) => string(itemId(name, value), String(value))) : []),
    ]),
  ]
  const presentations = allPolicies.flatMap(([name, policy]) => {
    const control = controlOf(name, policy)
    return control === null ? [] : [element('presentation', { id: name }, [control])]
  })
  return xmlFile(
    element('policyDefinitionResources', schema, [
      element('displayName', {}, product),
      element('description', {}, `What an organisation can set and lock in ${product}.`),
      element('resources', {}, [element('stringTable', {}, strings), element('presentationTable', {}, presentations)]),
    ]),
  )
}

function explanation(policy: AnyPolicy): string {
  const lines = [
    policy.explanation,
    ...(policy.kind === 'boolean' ? [] : [`It must be ${policy.expects}.`]),
    ...(policy.locks === null ? [] : ['Officers see the setting, but cannot change it.']),
    `Without this policy: ${withoutPolicy(policy)}.`,
    `A change holds ${whenItHolds(policy)}.`,
  ]
  return lines.join('\n\n')
}

function controlOf(name: string, policy: AnyPolicy): Xml | null {
  switch (policy.kind) {
    case 'boolean':
      return null
    case 'choice': {
      const defaultItem = Math.max(0, policy.values.indexOf(policy.first ?? ''))
      return element('dropdownList', { refId: name, noSort: 'true', defaultItem }, policy.title)
    }
    case 'text':
      return element('textBox', { refId: name }, [element('label', {}, policy.title)])
    case 'list':
      return element('multiTextBox', { refId: name }, `${policy.title} (one a line)`)
  }
}
