// @ts-check
/** @file What Windows knows the Companion by. Whoever changes a name or a UUID here makes it another product to Windows. */
import { SetUpError } from '../../set-up/progress.mjs'
import { uuidOf } from '../name-uuid.mjs'

/** The product, in Settings → Apps, in the Start menu, of its folder and of its keys in the registry. */
export const PRODUCT = 'TechPass Companion'

/** Its executable, in the root of its folder. */
export const EXECUTABLE = `${PRODUCT}.exe`

/** Its icon, beside the app's folder while the installers are made. */
export const ICON = 'icon.ico'

/** Who makes it, as LICENSE says. */
export const PUBLISHER = 'The TechPass Companion contributors'

/** What all versions of the MSI have in common: by it Windows Installer finds the former version. Never to be changed. */
export const UPGRADE_CODE = '24ED1D56-B60D-4D87-86D6-1F2C5B8A30E7'

/**
 * Answers what every version of the product and every file in it has as its own in Windows Installer: the same in every build.
 *
 * @param {string} name Such as `product 1.2.3`.
 * @returns {string} A UUID in upper case, as Windows Installer demands it.
 */
export function installerUuid(name) {
  return uuidOf(UPGRADE_CODE, name).toUpperCase()
}

/**
 * Answers the version as Windows can compare it. Fails with `SetUpError` for what it can't: Windows Installer takes three
 * numbers up to 255, 255 and 65535, and would hold a pre-release and its release for the same version.
 *
 * @param {string} version Such as `1.2.3`.
 * @returns {{ three: string, four: string }} For Windows Installer, and for the version resource of an executable.
 */
export function windowsVersion(version) {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number) ?? []
  const [major = 256, minor = 256, patch = 65_536] = numbers
  if (major > 255 || minor > 255 || patch > 65_535) {
    throw new SetUpError(
      `Windows can't tell the version ${version} from others: it takes three numbers, such as 1.2.3.`,
    )
  }
  const three = [major, minor, patch].join('.')
  return { three, four: `${three}.0` }
}
