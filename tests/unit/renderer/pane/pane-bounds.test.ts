import { expect, test } from 'vitest'
import { boundsWithin } from '../../../../renderer/pane/pane-bounds'

test('the page is placed on whole pixels inside its room, so it never covers the frame', () => {
  expect(boundsWithin({ left: 410.4, top: 128.5, right: 1043.6, bottom: 755.5 })).toEqual({
    x: 411,
    y: 129,
    width: 632,
    height: 626,
  })
})

test('what is scrolled out to the left or top starts at the edge', () => {
  expect(boundsWithin({ left: -20, top: -5.5, right: 100, bottom: 50 })).toEqual({ x: 0, y: 0, width: 100, height: 50 })
})

test('without room there is no place', () => {
  expect(boundsWithin({ left: 0, top: 0, right: 0, bottom: 0 })).toBeNull()
  expect(boundsWithin({ left: 10.2, top: 0, right: 10.9, bottom: 40 })).toBeNull()
})
