/** @file Intune: the OMA-URI settings that bring the template and set its policies. */
import type { AnyPolicy } from '../../../main/policy/policy-kinds'
import { admx, rootCategory } from './group-policy'
import { allPolicies, product, sampleOf } from './words'
import { escaped } from './xml'

const app = 'TechPassCompanion'

/** A profile as Microsoft Graph takes it at `deviceManagement/deviceConfigurations`; its rows can be typed in by hand as well. */
export function intuneProfile(): unknown {
  return {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: product,
    description: `Policies of ${product}. Delete the settings that you do not need, but for the first, which brings the template.`,
    omaSettings: [
      setting('Template', `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${app}/Policy/${app}Admx`, admx()),
      ...allPolicies.map(([name, policy]) => setting(policy.title, omaUri(name, policy), dataOf(name, policy))),
    ],
  }
}

/** The address of a policy: app, kind, path of categories, name. */
export function omaUri(name: string, { category }: AnyPolicy): string {
  return `./Device/Vendor/MSFT/Policy/Config/${app}~Policy~${rootCategory}~${category}/${name}`
}

const setting = (displayName: string, address: string, value: string): unknown => ({
  '@odata.type': '#microsoft.graph.omaSettingString',
  displayName,
  omaUri: address,
  value,
})

function dataOf(name: string, policy: AnyPolicy): string {
  const value = sampleOf(policy)
  if (typeof value === 'boolean') return value ? '<enabled/>' : '<disabled/>'
  // The separator of lines that the Policy CSP knows.
  const text = typeof value === 'object' ? value.join('\uf000') : String(value)
  return `<enabled/><data id="${name}" value="${escaped(text)}"/>`
}
