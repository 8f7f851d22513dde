/** @file The Linux policy file: its JSON schema, a sample, its documentation. */
import { policyCategories, type AnyPolicy, type PolicyCategory } from '../../../main/policy/policy-kinds'
import { policyPlaces } from '../../../main/policy/policy-places'
import { allPolicies, product, sampleOf, whenItHolds, withoutPolicy } from './words'

/** JSON schema, 2020-12. */
export function jsonSchema(): unknown {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Policies of ${product}`,
    description: `The contents of ${policyPlaces.linuxFile}.`,
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(
        allPolicies.map(([name, policy]) => [
          name,
          { title: policy.title, description: policy.explanation, ...typeOf(policy) },
        ]),
      ),
    },
  }
}

function typeOf(policy: AnyPolicy): Readonly<Record<string, unknown>> {
  switch (policy.kind) {
    case 'boolean':
      return { type: 'boolean', default: policy.first }
    case 'choice':
      return { enum: policy.values, ...(policy.first === null ? {} : { default: policy.first }) }
    case 'text':
      return textType(policy.format)
    case 'list':
      return { type: 'array', maxItems: policy.longestList, default: policy.first, items: textType(policy.format) }
  }
}

const textType = ({ longest, pattern }: { readonly longest: number; readonly pattern: string }) => ({
  type: 'string',
  maxLength: longest,
  pattern,
})

/** A file with every policy in it. */
export function sampleFile(): unknown {
  return Object.fromEntries(allPolicies.map(([name, policy]) => [name, sampleOf(policy)]))
}

/** Code and `|` in a table's cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*')

/** The table of the README. */
export function table(): string {
  const rows = allPolicies.map(([name, policy]) =>
    [`\`${name}\``, cell(policy.title), cell(policy.expects), cell(withoutPolicy(policy))].join(' | '),
  )
  return ['| Policy | What it decides | It must be | Without it |', '| --- | --- | --- | --- |']
    .concat(rows.map((row) => `| ${row} |`))
    .join('\n')
}

/** The documentation of the Linux file. */
export function linuxDocument(): string {
  const { linuxFile } = policyPlaces
  return `# Policies on Linux

<!-- Made by \`npm run policies\`; change main/policy/policy-schema.ts instead. -->

${product} reads \`${linuxFile}\`: one JSON object in UTF-8, of up to 64 KiB. A policy that is not in it leaves the choice to the
officer, or has the value that is named below as holding without it.

So that only an administrator can have written it, the file is not read, and the log and the diagnostics say so, unless

- it is a regular file, not a link, and belongs to root;
- neither its group nor others can write it;
- each folder above it belongs to root, is no link, and can be written by root only.

\`\`\`sh
sudo install -d -o root -g root -m 755 /etc/techpass-companion
sudo install -o root -g root -m 644 policy.json ${linuxFile}
\`\`\`

While the file is there and cannot be read, or is not one JSON object, what it said before holds. When the app has not read
it since it was started, four things that the file could forbid are: \`savePasswords\`, \`codesOnWorkstation\`,
\`exportProfiles\` and \`screenQr\` are then false. Without the file there is no policy.

A value that is malformed, and a name that is unknown, is ignored and reported in the same way; the others hold. Nothing in
the file keeps the app from starting. A change is taken up within a second where that is safe; the policies for which it is
not say so.

To try a policy, start the app with \`--policy-file=FILE\`. The same is asked of that file and its folders (a folder further up
may be sticky, as \`/tmp\` is), and it is below \`${linuxFile}\`: it can add to the machine's policy, never change it.

An editor that knows JSON schemas can check the file by [policy.schema.json](policy.schema.json);
[policy.sample.json](policy.sample.json) has every policy in it.

${(Object.entries(policyCategories) as [PolicyCategory, string][]).map(([category, title]) => chapter(category, title)).join('\n\n')}
`
}

function chapter(category: PolicyCategory, title: string): string {
  const sections = allPolicies.filter(([, policy]) => policy.category === category)
  return [`## ${title}`, ...sections.map(([name, policy]) => section(name, policy))].join('\n\n')
}

function section(name: string, policy: AnyPolicy): string {
  const facts = [
    `- It must be ${cell(policy.expects)}.`,
    `- Without it: ${cell(withoutPolicy(policy))}.`,
    ...(policy.locks === null ? [] : ['- Officers see the setting, but cannot change it.']),
    `- A change holds ${whenItHolds(policy)}.`,
  ]
  const example = JSON.stringify({ [name]: sampleOf(policy) })
  return `### \`${name}\`\n\n${cell(policy.explanation)}\n\n${facts.join('\n')}\n\n\`\`\`json\n${example}\n\`\`\``
}
