/** @file Pages as they are when the service has changed under those who know them. Pure, all but `alteredMarkup`. */
import type { Faults } from '../state/faults'
import type { Practice } from '../tenant/practice'
import { strike, type Where } from '../tenant/strike'

type Words = readonly (readonly [said: string, now: string])[]

const otherWords: Words = [
  ['Next', 'Continue'],
  ['Sign in', 'Log on'],
  ['Set up', 'Configure'],
  ['Enter password', 'Type your password'],
  ['Verify', 'Confirm'],
  ['Done', 'Finish'],
  ['Approve sign in request', 'Confirm that it is you'],
  ['Additional security verification', 'Extra verification'],
  ['More information required', 'We need a little more'],
  ['Request denied', 'You said no'],
]

const languages: Readonly<Record<NonNullable<Faults['changedLanguage']>, Words>> = {
  ms: [
    ['Next', 'Seterusnya'],
    ['Sign in', 'Log masuk'],
    ['Set up', 'Sediakan'],
    ['Enter password', 'Masukkan kata laluan'],
    ['Verify', 'Sahkan'],
    ['Done', 'Selesai'],
    ['Back', 'Kembali'],
    ['Cancel', 'Batal'],
    ['Approve sign in request', 'Luluskan permintaan log masuk'],
    ['More information required', 'Maklumat lanjut diperlukan'],
  ],
  zh: [
    ['Next', '下一步'],
    ['Sign in', '登录'],
    ['Set up', '设置'],
    ['Enter password', '输入密码'],
    ['Verify', '验证'],
    ['Done', '完成'],
    ['Back', '返回'],
    ['Cancel', '取消'],
    ['Approve sign in request', '批准登录请求'],
    ['More information required', '需要更多信息'],
  ],
}

/** The page's HTML with what the faults `changedWording`, `changedLanguage` and `missingElement` do to it. */
export function alteredMarkup(practice: Practice, html: string, where: Where): string {
  const language = strike(practice, 'changedLanguage', where)
  const missing = strike(practice, 'missingElement', where)
  const worded = strike(practice, 'changedWording', where) ? reworded(html, otherWords) : html
  const said =
    language === null
      ? worded
      : reworded(worded, languages[language]).replace('<html lang="en">', `<html lang="${language}">`)
  return missing === null ? said : withoutElement(said, missing)
}

/** Exchanges what is all of an element's text. Attributes and the practice mark stay. */
export function reworded(html: string, words: Words): string {
  return words.reduce((text, [said, now]) => text.replaceAll(`>${said}<`, `>${now}<`), html)
}

const tagsWithoutEnd: ReadonlySet<string> = new Set(['input', 'img', 'br', 'link', 'meta', 'hr'])

/** Takes the element of this id out, with all that is in it. Markup as React writes it: nothing is left open. */
export function withoutElement(html: string, id: string): string {
  const start = new RegExp(`<([a-z0-9]+)(?: [^<>]*)? id="${id}"[^<>]*>`).exec(html)
  const [opening, tag] = start ?? []
  if (start === null || opening === undefined || tag === undefined) return html
  const before = html.slice(0, start.index)
  if (tagsWithoutEnd.has(tag)) return before + html.slice(start.index + opening.length)
  const tags = new RegExp(`<(/?)${tag}(?=[ >])[^>]*>`, 'g')
  tags.lastIndex = start.index
  let depth = 0
  for (let found = tags.exec(html); found !== null; found = tags.exec(html)) {
    depth += found[1] === '/' ? -1 : 1
    if (depth === 0) return before + html.slice(tags.lastIndex)
  }
  return before
}
