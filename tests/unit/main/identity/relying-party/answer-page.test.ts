import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerHeaders, answerPage, englishAnswers } from '../../../../../main/identity/relying-party/answer-page'

const kinds = ['received', 'failed', 'ignored'] as const

describe.each(kinds)('the page for what was %s', (kind) => {
  const page = answerPage(englishAnswers, kind)

  test('has a language, a title that is its one heading, and a main part', () => {
    const { title, sentence } = englishAnswers[kind]
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain(`<title>${title}</title>`)
    expect(page).toContain(`<main><h1>${title}</h1><p>${sentence}</p></main>`)
  })

  test('runs nothing, loads nothing and leads nowhere', () => {
    expect(page).not.toMatch(/<script|<a\b|<form|<img|<link|<iframe|\bon\w+=|style="|url\(|http-equiv/)
  })

  test('claims nothing that is not known when it is shown', () => {
    expect(page).not.toMatch(/signed in|success|it worked|complete|Practice|TechPass account/i)
  })

  test('has the one style that its policy allows', () => {
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(answerHeaders['Content-Security-Policy']).toContain(`style-src 'sha256-${hash}'`)
  })
})

test('the policy allows nothing but that style', () => {
  expect(
    answerHeaders['Content-Security-Policy'].split('; ').map((part) => part.replace(/'sha256-.*'/, 'style')),
  ).toEqual([
    "default-src 'none'",
    'style-src style',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
})

test('a page in another language bears it, and its texts are text', () => {
  const page = answerPage(
    { ...englishAnswers, language: 'ta', received: { title: '<b>&"', sentence: 'வணக்கம்' } },
    'received',
  )
  expect(page).toContain('<html lang="ta">')
  expect(page).toContain('<h1>&#60;b&#62;&#38;&#34;</h1><p>வணக்கம்</p>')
})
