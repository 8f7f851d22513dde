// @ts-check
import { expect, test } from 'vitest'
import {
  NEEDED,
  installCommand,
  missingLibraries,
  missingPackages,
} from '../../../../resources/build/set-up/system-libraries.mjs'

test('one of two alternative names is enough', () => {
  const needed = [['libasound2', 'libasound2t64'], ['libnss3']]

  expect(missingPackages(needed, new Set(['libasound2t64', 'libnss3']))).toEqual([])
  expect(missingPackages(needed, new Set(['libnss3']))).toEqual([['libasound2', 'libasound2t64']])
})

test('the command for an administrator can be pasted as it is', () => {
  expect(installCommand(['libnss3', 'libgbm1'])).toBe(
    'sudo apt-get update && sudo apt-get install --no-install-recommends -y libnss3 libgbm1',
  )
})

test('only the libraries that the linker does not find are missing', () => {
  const output = `\tlinux-vdso.so.1 (0x00007ffc)
\tlibnss3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibgbm.so.1 => not found
`
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1'])
  expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)')).toEqual([])
})

test('what makes and opens the packages for Windows is asked for as the distribution calls it', () => {
  expect(NEEDED.package).toEqual([['nsis'], ['wixl'], ['msitools'], ['p7zip-full', '7zip']])
})
