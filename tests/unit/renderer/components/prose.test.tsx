import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Prose } from '../../../../renderer/components/Prose'

test('words of the screen are set apart, stay in their language and keep their quotation marks', () => {
  expect(renderToStaticMarkup(<Prose text="Choose “Set up” on the page." />)).toBe(
    'Choose <q class="screen-words" lang="en-US">“Set up”</q> on the page.',
  )
})

test('names of our own controls are strong', () => {
  expect(renderToStaticMarkup(<Prose text="Choose **Yes**." />)).toBe('Choose <strong>Yes</strong>.')
})

test('a text is never read as markup', () => {
  expect(renderToStaticMarkup(<Prose text="<b>“<i>”" />)).not.toMatch(/<[bi]>/u)
})
