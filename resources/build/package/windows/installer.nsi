; The installer for all users of a workstation: /S installs silently, /D=FOLDER (last, without quotes) elsewhere than in
; Program Files. index.mjs hands over everything that is defined here as ${…} and nothing is set by default.
;
; SECURITY: no plug-in is used, so no DLL is unpacked to and loaded from a temporary folder, where another could wait for an
; administrator (CVE-2025-43715). NSIS's own start-up loads Windows' DLLs from System32 only. Every path is quoted.

Unicode true
!include LogicLib.nsh
!include WordFunc.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
!define OWN_KEY "Software\${PRODUCT}"
!define UNINSTALLER "Uninstall ${PRODUCT}.exe"

; Windows Installer's numbers, which deployment tools know.
!define ACCESS_DENIED 5
!define INVALID_PARAMETER 87
!define FOLDER_EXISTS 183
!define TRY_AGAIN_LATER 1618
!define WRONG_PLATFORM 1633
!define OTHER_VERSION 1638
!define RESTART_NEEDED 3010

Name "${PRODUCT}"
OutFile "${OUT}"
RequestExecutionLevel admin
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
CRCCheck force
AllowSkipFiles off
BrandingText "${PRODUCT} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
Icon "${ICON}"
UninstallIcon "${ICON}"
!ifdef SIGN
  !finalize `${SIGN} "%1"` = 0
  !uninstfinalize `${SIGN} "%1"` = 0
!endif

VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey "ProductName" "${PRODUCT}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${PRODUCT} installer"
VIAddVersionKey "FileVersion" "${VERSION4}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var formerFolder

!macro Refuse CODE TEXT
  SetErrorLevel ${CODE}
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  Quit
!macroend

; A file that is being run can't be opened for writing.
!macro RefuseWhileRunning FOLDER
  ${If} ${FileExists} "${FOLDER}\${EXECUTABLE}"
    ClearErrors
    FileOpen $R9 "${FOLDER}\${EXECUTABLE}" a
    ${If} ${Errors}
      !insertmacro Refuse ${TRY_AGAIN_LATER} "${PRODUCT} is open on this workstation, perhaps in another session. Close it and try again."
    ${EndIf}
    FileClose $R9
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  Call refuseOtherWindows
  ReadRegStr $formerFolder HKLM "${UNINSTALL_KEY}" "InstallLocation"
  Call refuseOtherInstallation
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR $formerFolder
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR "$PROGRAMFILES64\${PRODUCT}"
  ${EndIf}
FunctionEnd

Function refuseOtherWindows
  ; The first is what a 32-bit program, such as this, is told of a 64-bit Windows.
  ReadEnvStr $0 PROCESSOR_ARCHITEW6432
  ReadEnvStr $2 PROCESSOR_ARCHITECTURE
  ReadRegDWORD $1 HKLM "Software\Microsoft\Windows NT\CurrentVersion" "CurrentMajorVersionNumber"
  ${If} $0$2 == "x86"
  ${OrIf} $1 < 10
    !insertmacro Refuse ${WRONG_PLATFORM} "${PRODUCT} needs Windows 10 or later, 64-bit."
  ${EndIf}
FunctionEnd

Function refuseOtherInstallation
  ReadRegStr $0 HKLM "${OWN_KEY}" "Installer"
  ${If} $0 == "msi"
    !insertmacro Refuse ${OTHER_VERSION} "${PRODUCT} was installed from its MSI package. Upgrade it with the MSI package, or remove it first."
  ${EndIf}
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro Refuse ${OTHER_VERSION} "A newer version of ${PRODUCT}, $0, is installed already. Remove it first if you want ${VERSION}."
    ${EndIf}
  ${EndIf}
FunctionEnd

; SECURITY: outside Program Files any user may have put a folder with a DLL in it, or may change what all others run. So there the
; folder must be new (or the former version's), and becomes one that only administrators write; and it must be in the root of a
; drive, since whoever may rename a folder above it could put another in its place. A user's own is never taken.
Function refuseOtherFolder
  Call isInProgramFiles
  Pop $0
  ${If} $0 == 1
  ${OrIf} $INSTDIR == $formerFolder
    Return
  ${EndIf}
  Call isInRoot
  Pop $0
  ${If} $0 != 1
    !insertmacro Refuse ${INVALID_PARAMETER} "${PRODUCT} is installed for all users. Outside $PROGRAMFILES64 it can only be in the root of a drive of this computer, such as D:\${PRODUCT}, where nobody else can move it. It can't be here: $INSTDIR"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\*.*"
    !insertmacro Refuse ${FOLDER_EXISTS} "$INSTDIR is there already. Outside $PROGRAMFILES64, choose a new folder."
  ${EndIf}
FunctionEnd

Function makeFolder
  Call isInProgramFiles
  Pop $0
  ${If} $0 == 1
    Return
  ${EndIf}
  CreateDirectory "$INSTDIR"
  ; SYSTEM and Administrators: all; Users and app packages (Chromium's sandbox): read and run.
  ExecWait '"$SYSDIR\icacls.exe" "$INSTDIR" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX *S-1-15-2-1:(OI)(CI)RX *S-1-15-2-2:(OI)(CI)RX' $0
  ${If} $0 != 0
    !insertmacro Refuse ${ACCESS_DENIED} "$INSTDIR could not be kept from being changed by users."
  ${EndIf}
FunctionEnd

Function isInProgramFiles
  StrLen $0 "$PROGRAMFILES64\"
  StrCpy $1 "$INSTDIR\" $0
  ; Nothing may lead out of it again.
  ${WordReplace} $INSTDIR ".." "" "+" $2
  ${If} $1 == "$PROGRAMFILES64\"
  ${AndIf} $2 == $INSTDIR
    Push 1
  ${Else}
    Push 0
  ${EndIf}
FunctionEnd

; As D:\Name is: not on another computer, not in another folder, not the root itself.
Function isInRoot
  StrCpy $0 $INSTDIR 2 1
  StrCpy $1 $INSTDIR "" 3
  ${WordReplace} $1 "\" "" "+" $2
  ${WordReplace} $2 "/" "" "+" $2
  ${If} $0 == ":\"
  ${AndIf} $1 != ""
  ${AndIf} $1 == $2
    Push 1
  ${Else}
    Push 0
  ${EndIf}
FunctionEnd

; Removes the version that is there. What officers keep is in their own folders, which no version of this touches.
Function removeFormer
  ${If} $formerFolder == ""
  ${OrIfNot} ${FileExists} "$formerFolder\${UNINSTALLER}"
    Return
  ${EndIf}
  ; With _?= it neither copies itself away nor returns before it is done.
  ClearErrors
  ExecWait '"$formerFolder\${UNINSTALLER}" /S _?=$formerFolder' $0
  ${If} ${Errors}
    StrCpy $0 ${ACCESS_DENIED}
  ${EndIf}
  ${If} $0 != 0
    SetErrorLevel $0
    MessageBox MB_OK|MB_ICONSTOP "The former version of ${PRODUCT} could not be removed ($0)." /SD IDOK
    Quit
  ${EndIf}
  Delete "$formerFolder\${UNINSTALLER}"
  RMDir "$formerFolder"
FunctionEnd

Section
  SetRegView 64
  SetShellVarContext all
  Call refuseOtherFolder
  ${If} $formerFolder != ""
    !insertmacro RefuseWhileRunning "$formerFolder"
  ${EndIf}
  !insertmacro RefuseWhileRunning "$INSTDIR"
  Call removeFormer
  Call makeFolder

  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\${EXECUTABLE}"

  ClearErrors
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${EXECUTABLE},0"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" ${KIBIBYTES}
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegStr HKLM "${OWN_KEY}" "Version" "${VERSION}"
  WriteRegStr HKLM "${OWN_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${OWN_KEY}" "Installer" "nsis"
  ${If} ${Errors}
    !insertmacro Refuse ${ACCESS_DENIED} "${PRODUCT} could not be entered in the list of installed apps."
  ${EndIf}
SectionEnd

Section Uninstall
  SetRegView 64
  SetShellVarContext all
  !insertmacro RefuseWhileRunning "$INSTDIR"
  !insertmacro RemoveFiles
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  DeleteRegKey HKLM "${OWN_KEY}"
  Delete "$INSTDIR\${UNINSTALLER}"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  ${If} ${RebootFlag}
    SetErrorLevel ${RESTART_NEEDED}
  ${EndIf}
SectionEnd
