// @ts-check
/** @file What the packages are called. Pure. */

/**
 * @typedef {object} Named
 * @property {import('./flavours.mjs').Flavour} flavour
 * @property {string} version
 * @property {boolean} hasEnded Whether the Electron in it gets no security fixes any more; then every name says so.
 */

/**
 * The beginning of every package's name.
 *
 * @param {Pick<Named, 'flavour' | 'hasEnded'>} named
 */
export function baseName({ flavour, hasEnded }) {
  return `${flavour.packageName}${hasEnded ? '-eol-electron' : ''}`
}

/**
 * The names of the packages for Linux and of the SBOM, for this machine's kind of processor.
 *
 * @param {Named} named
 */
export function fileNames({ version, ...named }) {
  const base = baseName(named)
  return {
    deb: `${base}_${version}_${process.arch === 'x64' ? 'amd64' : process.arch}.deb`,
    sbom: `${base}-${version}-${process.platform}-${process.arch}.cdx.json`,
    tar: `${base}-${version}-linux-${process.arch}.tar.xz`,
  }
}
