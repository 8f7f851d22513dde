import { beforeEach, expect, test, vi } from 'vitest'
import { consentBy, type Consent, type ConsentTo } from '../../../../main/credentials/consent'

let isPressed: boolean
let answer: (agrees: boolean) => void
const ask = vi.fn<(to: ConsentTo) => Promise<boolean>>()
let consent: Consent

beforeEach(() => {
  isPressed = false
  ask.mockReset()
  ask.mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  consent = consentBy({ isPressed: () => isPressed, ask })
})

test('a press that main has seen is enough', async () => {
  isPressed = true
  await expect(consent('export')).resolves.toBeUndefined()
  expect(ask).not.toHaveBeenCalled()
})

test('without one the officer is asked, and a yes is enough', async () => {
  const agreed = consent('codes')
  expect(ask).toHaveBeenCalledExactlyOnceWith('codes')
  answer(true)
  await expect(agreed).resolves.toBeUndefined()
})

test('without one a no is a no', async () => {
  const agreed = consent('export')
  answer(false)
  await expect(agreed).rejects.toMatchObject({ code: 'not_agreed' })
})

test('a second question is not put above an open one', async () => {
  const first = consent('export')
  await expect(consent('export')).rejects.toMatchObject({ code: 'not_agreed' })
  expect(ask).toHaveBeenCalledTimes(1)
  answer(true)
  await first
  void consent('export')
  expect(ask).toHaveBeenCalledTimes(2)
})
