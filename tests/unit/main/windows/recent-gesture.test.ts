import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import { watchGestures } from '../../../../main/windows/recent-gesture'

let contents: EventEmitter
let ms: number
let isRecent: () => boolean

beforeEach(() => {
  contents = new EventEmitter()
  ms = 100
  isRecent = watchGestures(contents as unknown as WebContents, () => ms)
})

const happens = (type: string): void => void contents.emit('input-event', {}, { type })

test('before anything was pressed there was no press', () => {
  expect(isRecent()).toBe(false)
})

test.each(['mouseDown', 'mouseUp', 'rawKeyDown', 'touchStart', 'gestureTap'])('%s counts for two seconds', (type) => {
  happens(type)
  expect(isRecent()).toBe(true)
  ms += 2000
  expect(isRecent()).toBe(true)
  ms += 1
  expect(isRecent()).toBe(false)
})

test.each(['mouseMove', 'mouseEnter', 'mouseWheel', 'pointerRawUpdate', 'undefined'])(
  '%s is no wish for anything',
  (type) => {
    happens(type)
    expect(isRecent()).toBe(false)
  },
)
