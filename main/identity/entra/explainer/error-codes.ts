import { plainText } from './plain-words'

/** The numbers of Microsoft's sign-in errors in a text, by how sure it is that they are such. */
export interface ErrorCodes {
  /** With their prefix, AADSTS, or in Microsoft's own link: nothing else is called so. */
  readonly prefixed: readonly string[]
  /** After "error" or "code", or alone: others have five-digit errors too. */
  readonly bare: readonly string[]
}

/** Also with a letter lost, and with whatever stands between prefix and number. */
const prefixed = /\b(?:aadsts|aadst|aadts|adsts|aasts)[\s:#_-]*(\d{5,7})(?!\d)/g
const linked = /login\.microsoftonline\.com\/error\?code=(\d{5,7})/g
const labelled = /\b(?:error|code|serrorcode)(?:\s*(?:code|number|no))?[\s:#=."-]{0,4}(\d{5,7})(?![\d-])/g
const alone = /^\D*?(?<![\d-])(\d{5,7})(?![\d-])\D*$/

const standing = /(?<![\w-])\d{5,7}(?![\w-])/g

/** Answers the numbers in a text, in order. */
export function findErrorCodes(text: string): ErrorCodes {
  const plain = plainText(text)
  return {
    prefixed: [...numbers(plain, prefixed), ...numbers(plain, linked)],
    bare: [...new Set([...numbers(plain, labelled), ...(alone.exec(plain)?.slice(1) ?? [])])],
  }
}

/** The text without its numbered codes, for what is said beside them. */
export function withoutErrorCodes(text: string): string {
  return plainText(text).replace(prefixed, ' ').replace(labelled, ' error ').replace(standing, ' ')
}

function numbers(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? '')
}
