import { describe, expect, test } from 'vitest'
import {
  freeMiddle,
  MIN_SIDE,
  type Place,
  placeBetween,
  STEP,
  type Step,
  settlePlace,
  stepPlace,
  steps,
} from '#app/domain/photos/boxes/place.rules.ts'

const place = (x: number, y: number, width = 0.2, height = 0.1): Place => ({ x, y, width, height })

const isInside = ({ x, y, width, height }: Place) =>
  x >= 0 && y >= 0 && x + width <= 1.000001 && y + height <= 1.000001

describe('where a box may lie', () => {
  test('anywhere inside the picture, up to its very borders', () => {
    for (const inside of [
      place(0, 0),
      place(0.8, 0.9),
      place(0, 0, 1, 1),
      place(0.3, 0.3, MIN_SIDE, MIN_SIDE),
    ]) {
      expect(settlePlace(inside)).toEqual(inside)
    }
  })

  test.each<[string, Place]>([
    ['left of the picture', place(-0.1, 0.1)],
    ['above it', place(0.1, -0.1)],
    ['over its right border', place(0.9, 0.1)],
    ['over its lower border', place(0.1, 0.95)],
    ['wider than it', place(0, 0, 1.2, 0.1)],
    ['nowhere', place(Number.NaN, 0.1)],
    ['nowhere along the other side', place(0.1, Number.NaN)],
    ['without a width', place(0.1, 0.1, Number.NaN)],
    ['infinitely far', place(Number.POSITIVE_INFINITY, 0.1)],
    ['infinitely wide', place(0.1, 0.1, Number.POSITIVE_INFINITY)],
    ['with a negative width', place(0.5, 0.5, -0.2)],
    ['with no height', place(0.1, 0.1, 0.2, 0)],
    ['too small for a face', place(0.1, 0.1, 0.005, 0.2)],
  ])('not %s', (_case, outside) => {
    expect(settlePlace(outside)).toBeNull()
  })

  test('a hair over the border is a finger that strayed, and is set back', () => {
    expect(settlePlace(place(-0.0004, 0.9003))).toEqual(place(0, 0.9))
    expect(settlePlace(place(0, 0, 1.0009, 1.0009))).toEqual(place(0, 0, 1, 1))
  })

  test('is rounded so that no sum of fractions leaves the picture', () => {
    // 0.1 + 0.2 is not 0.3 to a machine, and a third never ends.
    for (const [x, width] of [
      [0.1 + 0.2, 0.7],
      [1 / 3, 2 / 3],
      [0.7, 0.1 + 0.2],
      [1 - MIN_SIDE, MIN_SIDE],
    ] as const) {
      const settled = settlePlace(place(x, 0.5, width))
      expect(settled).not.toBeNull()
      expect((settled?.x ?? 1) + (settled?.width ?? 1)).toBeLessThanOrEqual(1.000001)
      expect(String(settled?.x).length).toBeLessThanOrEqual(8)
    }
  })
})

describe('one step', () => {
  test.each<[Step, Partial<Place>]>([
    ['left', { x: 0.38 }],
    ['right', { x: 0.42 }],
    ['up', { y: 0.38 }],
    ['down', { y: 0.42 }],
    ['wider', { x: 0.39, width: 0.22 }],
    ['narrower', { x: 0.41, width: 0.18 }],
    ['taller', { y: 0.39, height: 0.12 }],
    ['lower', { y: 0.41, height: 0.08 }],
  ])('%s changes nothing else', (step, change) => {
    expect(stepPlace(place(0.4, 0.4), step)).toEqual({ ...place(0.4, 0.4), ...change })
  })

  test('there and back again ends where it began', () => {
    const opposite: Array<[Step, Step]> = [
      ['left', 'right'],
      ['up', 'down'],
      ['wider', 'narrower'],
      ['taller', 'lower'],
    ]
    for (const [there, back] of opposite) {
      expect(stepPlace(stepPlace(place(0.4, 0.4), there), back)).toEqual(place(0.4, 0.4))
    }
  })

  test('never leaves the picture nor becomes too small, however often it is pressed', () => {
    for (const step of steps) {
      let now = place(0.013, 0.987 - 0.1, 0.2, 0.1)
      for (let press = 0; press < 60; press += 1) now = stepPlace(now, step)
      expect(isInside(now), step).toBe(true)
      expect(settlePlace(now), step).toEqual(now)
    }
  })

  test('stops exactly at the border', () => {
    expect(stepPlace(place(0.011, 0.5), 'left').x).toBe(0)
    expect(stepPlace(place(0.795, 0.5), 'right').x).toBe(0.8)
    expect(stepPlace(place(0.5, 0.5, MIN_SIDE + STEP / 2), 'narrower').width).toBe(MIN_SIDE)
  })
})

describe('a box added without a place', () => {
  test('is a square in the middle of the picture, landscape or portrait', () => {
    for (const [width, height] of [
      [4000, 3000],
      [3000, 4000],
      [1000, 1000],
      [6000, 1000],
    ] as const) {
      const middle = freeMiddle([], width / height)
      expect(middle.width * width).toBeCloseTo(middle.height * height, 0)
      expect(middle.x + middle.width / 2).toBeCloseTo(0.5, 5)
      expect(middle.y + middle.height / 2).toBeCloseTo(0.5, 5)
    }
  })

  test('does not hide another one that was left there', () => {
    const first = freeMiddle([], 1.5)
    const second = freeMiddle([first], 1.5)
    const third = freeMiddle([first, second], 1.5)
    expect(new Set([first, second, third].map(({ x }) => x)).size).toBe(3)
  })

  test('is inside also when hundreds are there', () => {
    const taken: Place[] = []
    for (let count = 0; count < 200; count += 1) taken.push(freeMiddle(taken, 1))
    expect(taken.every(isInside)).toBe(true)
  })
})

describe('a box drawn with a pointer', () => {
  test('lies between two corners, in whatever direction it was drawn', () => {
    const corners = [
      [
        { x: 0.2, y: 0.3 },
        { x: 0.6, y: 0.5 },
      ],
      [
        { x: 0.6, y: 0.5 },
        { x: 0.2, y: 0.3 },
      ],
      [
        { x: 0.2, y: 0.5 },
        { x: 0.6, y: 0.3 },
      ],
    ] as const
    for (const [from, to] of corners) {
      const drawn = placeBetween(from, to)
      expect(drawn.x).toBe(0.2)
      expect(drawn.y).toBe(0.3)
      expect(drawn.width).toBeCloseTo(0.4)
      expect(drawn.height).toBeCloseTo(0.2)
    }
  })

  test('is cut off where the pointer left the picture', () => {
    expect(placeBetween({ x: 0.5, y: 0.5 }, { x: 3, y: -2 })).toEqual({
      x: 0.5,
      y: 0,
      width: 0.5,
      height: 0.5,
    })
  })
})
