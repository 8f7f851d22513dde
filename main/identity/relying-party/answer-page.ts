import { createHash } from 'node:crypto'

/** What a page says: a title that is its heading too, and a sentence. */
interface AnswerPageTexts {
  readonly title: string
  readonly sentence: string
}

/** The pages that the browser can be answered with, in the officer's language. */
export interface AnswerTexts {
  /** BCP 47, for the page's `lang`. */
  readonly language: string
  /** The redirect has come. Whether the check succeeds is not known yet, so the page must not say so. */
  readonly received: AnswerPageTexts
  /** The redirect has come with an error. */
  readonly failed: AnswerPageTexts
  /** A request that is not this check's redirect. */
  readonly ignored: AnswerPageTexts
}

/** The pages in English. */
export const englishAnswers: AnswerTexts = {
  language: 'en',
  received: {
    title: 'Go back to TechPass Companion',
    sentence: 'TechPass Companion shows whether the sign-in worked. You can close this page.',
  },
  failed: {
    title: 'The sign-in page answered with an error',
    sentence: 'Go back to TechPass Companion to see what to do next. You can close this page.',
  },
  ignored: {
    title: 'This is not what TechPass Companion is waiting for',
    sentence: 'Nothing was done. Go back to TechPass Companion. You can close this page.',
  },
}

/** In the browser's own light or dark colours, so that every contrast setting of the officer's holds. */
const style = [
  ':root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}',
  'main{max-width:36rem;margin:15vh auto 0;padding:0 1.5rem}',
  'h1{font-size:1.625rem;line-height:1.3;font-weight:600}',
].join('')

const styleHash = createHash('sha256').update(style).digest('base64')

/**
 * The headers of every answer.
 *
 * SECURITY: the page's address has the code in it. It is kept by no cache, named to no other page (no referrer), readable
 * by none, framed by none, and the page runs and loads nothing.
 */
export const answerHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // One request a connection: nothing else may come on it.
  Connection: 'close',
} as const

/** Answers a page that says only what `texts` say: nothing of the request is in it. */
export function answerPage(texts: AnswerTexts, kind: Exclude<keyof AnswerTexts, 'language'>): string {
  const title = escaped(texts[kind].title)
  return [
    '<!doctype html>',
    `<html lang="${escaped(texts.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body><main><h1>${title}</h1><p>${escaped(texts[kind].sentence)}</p></main></body>`,
    '</html>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}
