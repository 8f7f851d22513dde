// @ts-check
/** @file What the MSI package is made from, for wixl. Pure. */
import { EXECUTABLE, ICON, PRODUCT, PUBLISHER, UPGRADE_CODE, installerUuid, windowsVersion } from './product.mjs'

/** @typedef {import('./app-folder.mjs').AppFolder} AppFolder */

/**
 * Answers the WiX source of a package for all users: one component per file, whose UUID stays from version to version; upgrades
 * any older version, refuses to replace a newer one or what the other installer installed.
 *
 * @param {AppFolder} content Lies in the folder `app` beside the source, and so does the icon: wixl takes no absolute paths.
 * @param {string} version Such as `1.2.3`.
 * @returns {string}
 */
export function wixSource(content, version) {
  const { three } = windowsVersion(version)
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="${installerUuid(`product ${three}`)}" Name="${PRODUCT}" Version="${three}" Language="1033" Manufacturer="${PUBLISHER}" UpgradeCode="${UPGRADE_CODE}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Description="${PRODUCT} ${three}" Manufacturer="${PUBLISHER}" />
    <Media Id="1" Cabinet="app.cab" EmbedCab="yes" />
    <MajorUpgrade DowngradeErrorMessage="A newer version of ${PRODUCT} is installed already. Remove it first if you want ${three}." />
${PROPERTIES}
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="INSTALLDIR" Name="${PRODUCT}">
${inside('', content, '          ')}
        </Directory>
      </Directory>
      <Directory Id="ProgramMenuFolder" Name="Programs" />
    </Directory>
    <Feature Id="Companion" Title="${PRODUCT}" Level="1">
${content.files.map(({ name }) => `      <ComponentRef Id="${id('c', name)}" />`).join('\n')}
    </Feature>
  </Product>
</Wix>
`
}

/**
 * REINSTALLMODE: wixl writes no versions of files, and a file without one never replaces one that has, whereupon removing the
 * older package would remove the only one; `a` replaces every file, whatever its version.
 */
const PROPERTIES = `    <Property Id="REINSTALLMODE" Value="amus" />
    <Icon Id="${ICON}" SourceFile="${ICON}" />
    <Property Id="ARPPRODUCTICON" Value="${ICON}" />
    <Property Id="ARPNOMODIFY" Value="1" />
    <Property Id="ARPNOREPAIR" Value="1" />
    <Property Id="ARPCONTACT" Value="Your organisation's IT helpdesk" />
    <Property Id="OTHERINSTALLER"><RegistrySearch Id="OtherInstaller" Root="HKLM" Key="Software\\${PRODUCT}" Name="Installer" Type="raw" Win64="yes" /></Property>
    <Condition Message="${PRODUCT} needs 64-bit Windows.">VersionNT64</Condition>
    <Condition Message="${PRODUCT} was installed from its setup program. Upgrade it with the setup program, or remove it first.">Installed OR NOT OTHERINSTALLER = "nsis"</Condition>
    <CustomAction Id="SetInstallLocation" Property="ARPINSTALLLOCATION" Value="[INSTALLDIR]" />
    <InstallExecuteSequence><Custom Action="SetInstallLocation" Sequence="1010" /></InstallExecuteSequence>`

/**
 * @param {string} folder
 * @param {AppFolder} content
 * @param {string} indent
 * @returns {string}
 */
function inside(folder, content, indent) {
  const files = content.files.filter(({ name }) => parentOf(name) === folder).map(({ name }) => component(name, indent))
  const folders = content.folders
    .filter((name) => parentOf(name) === folder)
    .map(
      (name) =>
        `${indent}<Directory Id="${id('d', name)}" Name="${escaped(lastOf(name))}">\n${inside(name, content, `${indent}  `)}\n${indent}</Directory>`,
    )
  return [...files, ...folders].join('\n')
}

/**
 * @param {string} name
 * @param {string} indent
 */
function component(name, indent) {
  const file = `<File Id="${id('f', name)}" Name="${escaped(lastOf(name))}" Source="${escaped(`app/${name}`)}" KeyPath="yes" />`
  const lines = name === EXECUTABLE ? [file, ...withExecutable(name)] : [file]
  return [
    `<Component Id="${id('c', name)}" Guid="${installerUuid(`component ${name}`)}" Win64="yes">`,
    ...lines.map((line) => `  ${line}`),
    '</Component>',
  ]
    .map((line) => indent + line)
    .join('\n')
}

/**
 * Not advertised: an advertised shortcut repairs the installation in the name of whoever starts it.
 *
 * @param {string} name
 */
function withExecutable(name) {
  const key = `Root="HKLM" Key="Software\\${PRODUCT}" Type="string"`
  return [
    `<Shortcut Id="StartMenu" Name="${PRODUCT}" Directory="ProgramMenuFolder" Target="[#${id('f', name)}]" WorkingDirectory="INSTALLDIR" Advertise="no" />`,
    `<RegistryValue Id="OwnVersion" ${key} Name="Version" Value="[ProductVersion]" />`,
    `<RegistryValue Id="OwnInstallLocation" ${key} Name="InstallLocation" Value="[INSTALLDIR]" />`,
    `<RegistryValue Id="OwnInstaller" ${key} Name="Installer" Value="msi" />`,
  ]
}

/**
 * @param {'c' | 'd' | 'f'} kind
 * @param {string} name
 * @returns {string} What names may be in the tables: letters, digits and underscores.
 */
function id(kind, name) {
  return `${kind}_${installerUuid(name).replaceAll('-', '')}`
}

/** @param {string} name */
function parentOf(name) {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : ''
}

/** @param {string} name */
function lastOf(name) {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
