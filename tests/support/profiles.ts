/** @file Profiles for verification codes of the tests' own, and the codes that they make. */
import { generateSync } from 'otplib'

/** The organisation email of whom the tests' own profiles belong to. */
export const upn = 'tan.mei.ling@practice.example'

/** The secret of {@link link}. */
export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** As a QR code or a page has it. */
export const link = linkTo(secret)

/** A link to a profile of the name *SG Govt M365* and of {@link upn}, unless others are named. */
export function linkTo(key: string, name = 'SG Govt M365', account = upn): string {
  return `otpauth://totp/${encodeURIComponent(name)}:${encodeURIComponent(account)}?secret=${key}&issuer=Microsoft`
}

/** The code that a key makes, now or so many seconds later. */
export function codeOf(key: string, later = 0): string {
  return generateSync({ secret: key, epoch: Math.floor(Date.now() / 1000) + later })
}

/** The codes of a key that a screen may show at this moment, or so many seconds later: that of then and that of a moment before. */
export function currentCodes(key: string, later = 0): readonly string[] {
  return [codeOf(key, later), codeOf(key, later - 3)]
}
