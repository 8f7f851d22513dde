/** Where policy is kept on each system, as the templates and the readers have it. */
export const policyPlaces = {
  linuxFile: '/etc/techpass-companion/policy.json',
  /** Below HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER. */
  registryKey: 'Software\\Policies\\TechPass Companion',
} as const
