# Installs and removes each Windows package silently on a real Windows, as an administrator; fails at the first
# thing that is not as README.md says. For the workflow; on your own workstation it would remove your Companion.
param([Parameter(Mandatory)] [string] $Folder)
$ErrorActionPreference = 'Stop'

$app = Join-Path $env:ProgramFiles 'TechPass Companion'
$executable = Join-Path $app 'TechPass Companion.exe'
$shortcut = Join-Path $env:ProgramData 'Microsoft\Windows\Start Menu\Programs\TechPass Companion.lnk'

function Confirm-That([bool] $holds, [string] $what) {
  if (-not $holds) { throw "Not so: $what" }
  Write-Output "ok: $what"
}
# -Wait waits for the whole tree: the uninstaller goes on in a copy of itself.
function Invoke-Silently([string] $file, [string] $arguments, [int] $exitCode = 0) {
  $ended = Start-Process -FilePath $file -ArgumentList $arguments -Wait -PassThru
  Confirm-That ($ended.ExitCode -eq $exitCode) "$file $arguments ended with $exitCode, not $($ended.ExitCode)"
}
function Confirm-Installed([string] $installer) {
  $own = Get-ItemProperty 'HKLM:\Software\TechPass Companion'
  Confirm-That (Test-Path $executable) 'the app is in Program Files'
  Confirm-That (Test-Path $shortcut) 'it is in the Start menu of all users'
  Confirm-That ($own.Installer -eq $installer) "it is known to come from $installer"
  $shown = (Get-Item $executable).VersionInfo
  Confirm-That ($shown.FileDescription -eq 'TechPass Companion') "Task Manager shows it as $($shown.FileDescription)"
  Confirm-That ($shown.FileVersion -eq $own.Version) "its program is of version $($shown.FileVersion)"
}
function Confirm-Removed {
  Confirm-That (-not (Test-Path $app)) 'its folder is gone'
  Confirm-That (-not (Test-Path $shortcut)) 'it is gone from the Start menu'
  Confirm-That (-not (Test-Path 'HKLM:\Software\TechPass Companion')) 'its key is gone'
}

$setup = (Get-Item (Join-Path $Folder '*-setup.exe')).FullName
$msi = (Get-Item (Join-Path $Folder '*.msi')).FullName

# Where others than administrators could change it, or a folder above it.
foreach ($refused in 'C:\Users\Public\Companion', 'C:\Apps\Companion', 'C:\Program Files\..\Companion') {
  Invoke-Silently $setup "/S /D=$refused" 87
  Confirm-That (-not (Test-Path $refused)) "nothing is in $refused"
}

Invoke-Silently $setup '/S'
Confirm-Installed 'nsis'
# The same version once more is an upgrade in place.
Invoke-Silently $setup '/S'
Confirm-Installed 'nsis'
Invoke-Silently (Join-Path $app 'Uninstall TechPass Companion.exe') '/S'
Confirm-Removed

Invoke-Silently 'msiexec.exe' "/i `"$msi`" /qn /norestart ALLUSERS=1"
Confirm-Installed 'msi'
Invoke-Silently 'msiexec.exe' "/x `"$msi`" /qn /norestart"
Confirm-Removed
