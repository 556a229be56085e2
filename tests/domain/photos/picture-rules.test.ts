import { describe, expect, test } from 'vitest'
import { mergeBoxes, tilesOf } from '#app/domain/photos/faces/merge-boxes.rules.ts'
import { atMost } from '#app/domain/photos/pixels/at-most.ts'
import {
  blurredRegion,
  blurSigma,
  cropSize,
  crops,
  mosaicSize,
} from '#app/domain/photos/processing/renditions.rules.ts'

describe('one box for each face', () => {
  const face = (x: number, y: number, width: number, height = width, score = 0.9) => ({
    x,
    y,
    width,
    height,
    score,
  })

  test.each([
    ['none', [], 0],
    ['two that are apart', [face(0, 0, 0.1), face(0.5, 0.5, 0.1)], 2],
    ['two that touch', [face(0, 0, 0.1), face(0.1, 0, 0.1)], 2],
    ['neighbours whose boxes overlap a little', [face(0, 0, 0.1), face(0.08, 0, 0.1)], 2],
    ['the same one seen twice', [face(0, 0, 0.1), face(0.01, 0.01, 0.1)], 1],
    ['half of one, cut off by a tile', [face(0, 0, 0.1), face(0.05, 0, 0.05, 0.1)], 1],
    ['a large one and a part of it', [face(0.2, 0.2, 0.4), face(0.3, 0.3, 0.05)], 1],
  ])('%s', (_what, boxes, count) => {
    expect(mergeBoxes(boxes)).toHaveLength(count)
    expect(mergeBoxes(boxes.toReversed())).toHaveLength(count)
  })

  test('the surest box stays', () => {
    const [sure, unsure] = [face(0, 0, 0.1, 0.1, 0.9), face(0.01, 0, 0.1, 0.1, 0.6)]
    expect(mergeBoxes([unsure, sure])).toEqual([sure])
  })
})

describe('tiles', () => {
  test('there are none for a picture that is looked at whole', () => {
    expect(tilesOf({ width: 800, height: 600 })).toEqual([])
  })

  test.each([
    [2048, 1536],
    [1536, 2048],
    [2048, 2048],
    [2048, 400],
    [801, 801],
    [2048, 100],
  ])('cover every pixel of %i by %i, stay inside and share 200 pixels', (width, height) => {
    const tiles = tilesOf({ width, height })
    expect(tiles.length).toBeLessThanOrEqual(16)
    for (const { left, top, ...tile } of tiles) {
      expect([left, top].every(start => Number.isInteger(start) && start >= 0)).toBe(true)
      expect(left + tile.width).toBeLessThanOrEqual(width)
      expect(top + tile.height).toBeLessThanOrEqual(height)
    }
    for (const side of ['left', 'top'] as const) {
      const length = side === 'left' ? width : height
      const starts = [...new Set(tiles.map(tile => tile[side]))].sort((a, b) => a - b)
      expect(starts[0]).toBe(0)
      expect((starts.at(-1) ?? 0) + Math.min(800, length)).toBe(length)
      for (const [at, start] of starts.entries()) {
        if (at > 0) expect(start - (starts[at - 1] ?? 0)).toBeLessThanOrEqual(600)
      }
    }
  })
})

describe('crops', () => {
  test.each([
    ['a large photo', crops.landscape, { width: 2048, height: 1536 }, { width: 1200, height: 627 }],
    ['a low one', crops.landscape, { width: 2048, height: 300 }, { width: 574, height: 300 }],
    ['a narrow one', crops.square, { width: 300, height: 900 }, { width: 300, height: 300 }],
    ['one row of pixels', crops.landscape, { width: 1, height: 1 }, { width: 1, height: 1 }],
  ])('%s', (_what, wanted, picture, crop) => {
    expect(cropSize(wanted, picture)).toEqual(crop)
  })
})

describe('what is blurred', () => {
  const picture = { width: 1000, height: 500 }

  test('is the box and a quarter of its size on every side', () => {
    expect(blurredRegion({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, picture)).toEqual({
      ...{ left: 350, top: 175, width: 300, height: 150 },
    })
  })

  test.each([
    [
      { x: 0, y: 0, width: 1, height: 1 },
      { left: 0, top: 0, width: 1000, height: 500 },
    ],
    [
      { x: 0.9, y: 0, width: 0.1, height: 0.1 },
      { left: 875, top: 0, width: 125, height: 63 },
    ],
    [
      { x: 0.9999, y: 0.9999, width: 0.0001, height: 0.0001 },
      { left: 999, top: 499, width: 1, height: 1 },
    ],
  ])('stays inside the picture: %j', (box, region) => {
    expect(blurredRegion(box, picture)).toEqual(region)
  })

  test('comes down to at most 36 colours and is soft by at least 12 pixels', () => {
    expect(mosaicSize({ width: 600, height: 300 })).toEqual({ width: 6, height: 3 })
    expect(mosaicSize({ width: 10, height: 1000 })).toEqual({ width: 1, height: 6 })
    expect(mosaicSize({ width: 2, height: 3 })).toEqual({ width: 2, height: 3 })
    expect(blurSigma({ width: 20, height: 20 })).toBe(12)
    expect(blurSigma({ width: 900, height: 400 })).toBe(90)
  })
})

describe('so many at a time', () => {
  test('the others wait in the order they came, also when one fails', async () => {
    const gate = atMost(2)
    const story: string[] = []
    const ends: Array<() => void> = []
    let running = 0
    let most = 0
    const work = (name: string) =>
      gate(async () => {
        running += 1
        most = Math.max(most, running)
        story.push(name)
        await new Promise<void>(resolve => ends.push(resolve))
        running -= 1
        if (name === 'b') throw new Error('b failed')
      })
    const all = ['a', 'b', 'c', 'd', 'e'].map(work)
    const settled = Promise.allSettled(all)
    expect(story).toEqual(['a', 'b'])
    while (story.length < 5 || running > 0) {
      ends.shift()?.()
      await new Promise(resolve => setImmediate(resolve))
    }
    expect((await settled).map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    ])
    expect(story).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(most).toBe(2)
  })
})
