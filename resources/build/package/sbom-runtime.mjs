// @ts-check
/** @file What the SBOM says of Electron. With a CPE each, the name by which the list of published flaws (NVD) knows it. Pure. */

/** @typedef {import('./sbom.mjs').Component} Component */

/**
 * Answers Electron, and the two in it whose flaws are its flaws.
 *
 * @param {import('./sbom.mjs').Versions} versions
 * @returns {{ components: readonly Component[], dependencies: readonly { ref: string, dependsOn: readonly string[] }[] }}
 */
export function runtimeComponents({ electronVersion, chromiumVersion, nodeVersion }) {
  const chromium = component({
    type: 'framework',
    name: 'Chromium',
    version: chromiumVersion,
    purl: `pkg:generic/chromium@${chromiumVersion}`,
    cpe: `cpe:2.3:a:google:chrome:${chromiumVersion}:*:*:*:*:*:*:*`,
    licence: 'BSD-3-Clause',
  })
  const node = component({
    type: 'framework',
    name: 'Node.js',
    version: nodeVersion,
    purl: `pkg:github/nodejs/node@v${nodeVersion}`,
    cpe: `cpe:2.3:a:nodejs:node.js:${nodeVersion}:*:*:*:*:*:*:*`,
    licence: 'MIT',
  })
  const electron = component({
    type: 'framework',
    name: 'Electron',
    version: electronVersion,
    purl: `pkg:github/electron/electron@v${electronVersion}`,
    cpe: `cpe:2.3:a:electronjs:electron:${electronVersion}:*:*:*:*:*:*:*`,
    licence: 'MIT',
  })
  return {
    components: [electron, chromium, node],
    dependencies: [
      { ref: electron['bom-ref'], dependsOn: [chromium['bom-ref'], node['bom-ref']] },
      { ref: chromium['bom-ref'], dependsOn: [] },
      { ref: node['bom-ref'], dependsOn: [] },
    ],
  }
}

/**
 * @param {Omit<Component, 'bom-ref' | 'licenses'> & { cpe: string, licence: string }} of
 * @returns {Component}
 */
function component({ licence, ...of }) {
  return { 'bom-ref': of.purl, ...of, licenses: [{ license: { id: licence } }] }
}
