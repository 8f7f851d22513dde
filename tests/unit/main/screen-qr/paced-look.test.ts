import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pacedLook } from '../../../../main/screen-qr/paced-look'

const look = vi.fn(() => Promise.resolve(performance.now()))
const always = (): boolean => true

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  look.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the next begins a second after the one before, and not earlier', async () => {
  const paced = pacedLook(look, 1000)
  await paced(always)
  const next = paced(always)
  await vi.advanceTimersByTimeAsync(999)
  expect(look).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(look).toHaveBeenCalledTimes(2)
  await next
})

test('one at a time', async () => {
  let end = (): void => undefined
  const underWay = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        end = resolve
      }),
  )
  const paced = pacedLook(underWay, 0)
  void paced(always)
  void paced(always)
  await vi.advanceTimersByTimeAsync(10)
  expect(underWay).toHaveBeenCalledTimes(1)
  end()
  await vi.advanceTimersByTimeAsync(10)
  expect(underWay).toHaveBeenCalledTimes(2)
})

test('one that is not wanted any longer when its turn comes is not taken', async () => {
  const paced = pacedLook(look, 0)
  await expect(paced(() => false)).rejects.toMatchObject({ code: 'screen_qr_gone' })
  expect(look).not.toHaveBeenCalled()
})

test('a look that failed does not hold up the next', async () => {
  const paced = pacedLook(look, 0)
  look.mockRejectedValueOnce(new Error('none'))
  await expect(paced(always)).rejects.toThrow('none')
  await expect(paced(always)).resolves.toBeTypeOf('number')
})
