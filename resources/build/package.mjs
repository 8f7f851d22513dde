// @ts-check
/**
 * @file `npm run package -- [--testable] [--allow-eol-electron] …`: builds what this machine can build of the packages into
 * `dist/`, with `SHA256SUMS` and an SBOM, and says what it cannot build and why. Stdout names the files. Exit 0 when all that
 * this machine can build has been built.
 *
 * Needs no network once the dependencies and Electron are there.
 */
import './set-up/node-version.mjs'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readArguments } from './package/arguments.mjs'
import { writeChecksums, CHECKSUMS } from './package/checksums.mjs'
import { electronToPackage, versionsIn } from './package/electron-dist.mjs'
import { baseName, fileNames } from './package/file-names.mjs'
import { flavours } from './package/flavours.mjs'
import { buildDeb, canBuildDeb } from './package/linux/deb.mjs'
import { buildTarball } from './package/linux/tarball.mjs'
import { writeSbom } from './package/sbom.mjs'
import { sourceDate } from './package/source-date.mjs'
import { buildUnpacked } from './package/unpacked.mjs'
import { buildWindowsInstallers } from './package/windows/index.mjs'
import { ensureBuild } from './set-up/build.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { hearSignalsThroughNpm } from './set-up/npm-signals.mjs'
import { runScript, say } from './set-up/progress.mjs'
import { inProject } from './set-up/project.mjs'

/**
 * @typedef {object} Order
 * @property {import('./package/flavours.mjs').Flavour} flavour
 * @property {string} version
 * @property {boolean} hasEnded Whether the Electron in it gets no security fixes any more.
 * @property {string} unpacked The app's folder.
 * @property {string} out
 * @property {number} date
 * @property {boolean} isQuick
 */

hearSignalsThroughNpm()
await runScript(async () => {
  const request = readArguments(process.argv.slice(2))
  await ensureDependencies()
  const electron = await electronToPackage(request.allowEndedElectron)
  await ensureBuild()

  const flavour = flavours[request.flavour]
  const version = request.version ?? ownVersion()
  const { hasEnded } = electron
  const out = path.resolve(request.out)
  const date = sourceDate()
  mkdirSync(out, { recursive: true })
  const unpacked = await buildUnpacked({ flavour, electron, version, out, date })
  tell(unpacked)

  const order = { flavour, version, hasEnded, unpacked, out, date, isQuick: request.isQuick }
  if (request.kinds.includes('deb')) await makeDeb(order)
  if (request.kinds.includes('tar')) await makeTarball(order)
  if (request.kinds.includes('windows')) await makeForWindows(order)
  const sbom = path.join(out, fileNames(order).sbom)
  writeSbom({ out: sbom, version, electronVersion: electron.version, ...(await versionsIn(electron)) })
  tell(sbom)
  await writeChecksums(out)
  tell(path.join(out, CHECKSUMS))
  return 0
})

/** @param {Order} order */
async function makeDeb(order) {
  const { deb } = fileNames(order)
  if (canBuildDeb()) tell(await buildDeb({ ...order, file: path.join(order.out, deb) }))
  else miss(deb, 'it is made by dpkg-deb, which this machine does not have.')
}

/** @param {Order} order */
async function makeTarball(order) {
  const { tar } = fileNames(order)
  if (process.platform === 'linux') tell(await buildTarball({ ...order, file: path.join(order.out, tar) }))
  else miss(tar, 'it carries Electron for Linux and is built there.')
}

/** @param {Order} order */
async function makeForWindows(order) {
  const unpacked = process.platform === 'win32' ? order.unpacked : null
  const time = new Date(order.date * 1000)
  const { out: dist, version } = order
  for (const built of await buildWindowsInstallers({ unpacked, dist, version, time, name: baseName(order) })) {
    if ('file' in built) tell(path.join(dist, built.file))
    else miss(`${built.kind} for Windows`, built.why)
  }
}

/** @param {string} file */
function tell(file) {
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`)
}

/**
 * @param {string} what
 * @param {string} why A sentence.
 */
function miss(what, why) {
  say(`Not built: ${what}: ${why}`)
}

function ownVersion() {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  return manifest.version
}
