import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnownIdentities, settleNumbers } from '#app/domain/posts/identities/identity.rules.ts'
import { mayBeSame, nearby } from '#app/domain/posts/identities/join-candidates.rules.ts'
import type { PostIdentity, PostType } from '#app/domain/posts/post-identity.rules.ts'

const number = (type: PostType, id: string): PostIdentity => ({ type, id })
const [share, activity, ugc] = [number('share', '1'), number('activity', '2'), number('ugcPost', '3')]
const entry = (identity: PostIdentity, postId: string, loggedAt = '2026-11-01T08:00:00.000Z') => ({
  ...{ ...identity, postId, loggedAt },
})
const pair = (one: PostIdentity, other: PostIdentity) => ({ one, other })
const known = (given: Partial<KnownIdentities>): KnownIdentities => ({
  ...{ logged: [], proven: [], taken: [] },
  ...given,
})

describe('numbers of one post', () => {
  test('stay apart without a proof', () => {
    const logged = [entry(share, 'a'), entry(activity, 'b')]
    expect(settleNumbers(known({ logged }))).toEqual({ joined: [], merged: [] })
  })

  test('a number nobody logged joins the logged one it is proven to be', () => {
    const logged = [entry(share, 'a')]
    expect(settleNumbers(known({ logged, proven: [pair(activity, share)] }))).toEqual({
      joined: [{ ...activity, postId: 'a' }],
      merged: [],
    })
  })

  test('are connected over any number of steps', () => {
    const logged = [entry(share, 'a')]
    const proven = [pair(ugc, activity), pair(activity, share)]
    expect(settleNumbers(known({ logged, proven })).joined).toEqual([
      { ...activity, postId: 'a' },
      { ...ugc, postId: 'a' },
    ])
  })

  test('of two entries the one logged first stands for both', () => {
    const logged = [
      entry(share, 'a', '2026-11-02T08:00:00.000Z'),
      entry(activity, 'b', '2026-11-01T08:00:00.000Z'),
    ]
    expect(settleNumbers(known({ logged, proven: [pair(share, activity)] }))).toEqual({
      joined: [],
      merged: [{ postId: 'a', into: 'b' }],
    })
  })

  test('of two logged at one moment the smaller id decides, whatever order they come in', () => {
    const logged = [entry(share, 'b'), entry(activity, 'a')]
    const proven = [pair(share, activity)]
    for (const order of [logged, logged.toReversed()]) {
      expect(settleNumbers(known({ logged: order, proven })).merged).toEqual([{ postId: 'b', into: 'a' }])
    }
  })

  test('two numbers that nobody logged are no post of anybody', () => {
    const proven = [pair(share, activity)]
    expect(settleNumbers(known({ logged: [entry(ugc, 'a')], proven }))).toEqual({ joined: [], merged: [] })
  })

  test('a number somebody else has logged is not taken', () => {
    const logged = [entry(share, 'a')]
    const proven = [pair(share, activity)]
    expect(settleNumbers(known({ logged, proven, taken: [activity] })).joined).toEqual([])
  })

  test('and connects nothing either', () => {
    const logged = [entry(share, 'a'), entry(ugc, 'b')]
    const proven = [pair(share, activity), pair(activity, ugc)]
    expect(settleNumbers(known({ logged, proven, taken: [activity] })).merged).toEqual([])
  })

  test('an id of another kind is another number', () => {
    const logged = [entry(number('share', '7'), 'a')]
    const proven = [pair(number('activity', '7'), number('ugcPost', '8'))]
    expect(settleNumbers(known({ logged, proven }))).toEqual({ joined: [], merged: [] })
  })
})

describe('whatever is known', () => {
  const numbers = fc.record({
    type: fc.constantFrom<PostType>('share', 'activity', 'ugcPost'),
    id: fc.integer({ min: 1, max: 6 }).map(String),
  })
  const anything = fc.record({
    logged: fc.uniqueArray(
      fc.record({ number: numbers, hour: fc.integer({ min: 10, max: 12 }) }),
      { selector: ({ number: { type, id } }) => `${type} ${id}`, maxLength: 8 },
    ),
    proven: fc.array(fc.tuple(numbers, numbers), { maxLength: 12 }),
  })
  const asKnown = ({ logged, proven }: typeof anything extends fc.Arbitrary<infer Value> ? Value : never) =>
    known({
      logged: logged.map(({ number, hour }) =>
        entry(number, `post of ${number.type} ${number.id}`, `2026-11-01T${hour}:00:00.000Z`),
      ),
      proven: proven.map(([one, other]) => pair(one, other)),
    })

  test('the order in which it came does not matter', () => {
    fc.assert(
      fc.property(anything, given => {
        const { logged, proven, taken } = asKnown(given)
        const turned = { logged: logged.toReversed(), proven: proven.toReversed(), taken }
        const swapped = { ...turned, proven: turned.proven.map(({ one, other }) => pair(other, one)) }
        expect(settleNumbers(swapped)).toEqual(settleNumbers({ logged, proven, taken }))
      }),
    )
  })

  test('an entry is merged into one that stands on its own, and no number stands twice', () => {
    fc.assert(
      fc.property(anything, given => {
        const facts = asKnown(given)
        const { joined, merged } = settleNumbers(facts)
        const away = new Set(merged.map(({ postId }) => postId))
        expect(merged.filter(({ into }) => away.has(into))).toEqual([])
        expect(joined.filter(({ postId }) => away.has(postId))).toEqual([])
        const all = [...joined, ...facts.logged].map(({ type, id }) => `${type} ${id}`)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})

describe('what may be asked about', () => {
  test('are posts within 36 hours', () => {
    expect(nearby(new Date('2026-11-10T12:00:00Z'))).toEqual({
      from: new Date('2026-11-09T00:00:00Z'),
      to: new Date('2026-11-12T00:00:00Z'),
    })
  })

  test.each([
    ['another kind', ['share'], 'activity', true],
    ['the same kind', ['share'], 'share', false],
    ['a kind the post has by now', ['share', 'activity'], 'activity', false],
  ] as const)('with %s', (_case, types, other, expected) => {
    const numbers = types.map(type => ({ type }))
    expect(mayBeSame(numbers, { type: other })).toBe(expected)
  })
})
