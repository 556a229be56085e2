import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, chance, oneOf, randomFor, someOf } from '#db/seed/random.ts'
import { fingerprint, townId } from '#db/seed/town-id.ts'

const anyKey = fc.string()
const numbers = (key: string, count: number) => Array.from({ length: count }, randomFor(key))

describe('chance that repeats itself', () => {
  test('the same key gives the same numbers', () => {
    fc.assert(
      fc.property(anyKey, key => {
        expect(numbers(key, 20)).toEqual(numbers(key, 20))
      }),
    )
  })

  test('another key gives others', () => {
    expect(numbers('posts/2026-11', 20)).not.toEqual(numbers('posts/2026-12', 20))
  })

  test('numbers lie between 0 and 1 and are spread evenly', () => {
    const drawn = numbers('spread', 10_000)
    expect(drawn.every(number => number >= 0 && number < 1)).toBe(true)
    const tenths = Map.groupBy(drawn, number => Math.floor(number * 10))
    expect([...tenths.keys()].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const tenth of tenths.values()) expect(Math.abs(tenth.length - 1000)).toBeLessThan(150)
  })

  test('a whole number lies between its bounds and reaches both', () => {
    const random = randomFor('dice')
    const drawn = new Set(Array.from({ length: 200 }, () => between(random, 1, 6)))
    expect([...drawn].toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('what is certain happens, what is impossible does not', () => {
    const random = randomFor('chance')
    expect(Array.from({ length: 50 }, () => chance(random, 1))).not.toContain(false)
    expect(Array.from({ length: 50 }, () => chance(random, 0))).not.toContain(true)
  })

  test('one of a list is in the list; there is none of nothing', () => {
    fc.assert(
      fc.property(anyKey, fc.array(fc.integer(), { minLength: 1 }), (key, list) => {
        expect(list).toContain(oneOf(randomFor(key), list))
      }),
    )
    expect(() => oneOf(randomFor('empty'), [])).toThrow(RangeError)
  })

  test('some of a list are different, in its order, and never more than there are', () => {
    fc.assert(
      fc.property(anyKey, fc.uniqueArray(fc.integer()), fc.nat(12), (key, list, count) => {
        const some = someOf(randomFor(key), list, count)
        expect(some).toHaveLength(Math.min(count, list.length))
        expect(list.filter(item => some.includes(item))).toEqual(some)
      }),
    )
  })
})

describe('identifiers of the town', () => {
  test('are UUIDs that say the same for the same thing', () => {
    fc.assert(
      fc.property(anyKey, key => {
        expect(townId('post', key)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
        )
        expect(townId('post', key)).toBe(townId('post', key))
      }),
    )
  })

  test('differ for different things', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => townId('post', index))
    expect(new Set(ids).size).toBe(2000)
    expect(townId('post', 1)).not.toBe(townId('pick', 1))
  })

  test('a fingerprint looks like the checksum of a file', () => {
    expect(fingerprint('import', 'samira.yildiz')).toMatch(/^[0-9a-f]{64}$/)
  })
})
