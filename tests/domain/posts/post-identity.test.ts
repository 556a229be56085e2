import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  canonicalPostUrl,
  isPostId,
  POST_TYPES,
  type PostIdentity,
  publishedAt,
  readPostUrl,
} from '#app/domain/posts/post-identity.rules.ts'

const ACTIVITY = '7406535690785632256'
const SHARE = '7448898891800039424'

const activity: PostIdentity = { type: 'activity', id: ACTIVITY }
const share: PostIdentity = { type: 'share', id: SHARE }
const ugcPost: PostIdentity = { type: 'ugcPost', id: SHARE }

describe('addresses that lead to a post', () => {
  test.each<[string, string, PostIdentity]>([
    ['feed, activity', `https://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}`, activity],
    ['feed, trailing slash', `https://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}/`, activity],
    ['feed, share', `https://www.linkedin.com/feed/update/urn:li:share:${SHARE}`, share],
    ['feed, ugcPost', `https://www.linkedin.com/feed/update/urn:li:ugcPost:${SHARE}`, ugcPost],
    ['feed, encoded colons', `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${SHARE}`, share],
    [
      'feed, encoded in lower case',
      `https://www.linkedin.com/feed/update/urn%3ali%3ashare%3a${SHARE}`,
      share,
    ],
    ['embed', `https://www.linkedin.com/embed/feed/update/urn:li:share:${SHARE}`, share],
    [
      'embed with query',
      `https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:${SHARE}?collapsed=1`,
      ugcPost,
    ],
    [
      'readable, activity',
      `https://www.linkedin.com/posts/eva-koch_ein-tag-activity-${ACTIVITY}-Ab1_`,
      activity,
    ],
    ['readable, share', `https://www.linkedin.com/posts/eva-koch_ein-tag-share-${SHARE}-a-b_`, share],
    ['readable, ugcPost', `https://www.linkedin.com/posts/eva-koch_ein-tag-ugcPost-${SHARE}-x1Y2/`, ugcPost],
    ['readable, without slug', `https://www.linkedin.com/posts/eva-koch_activity-${ACTIVITY}-Ab1_`, activity],
    [
      'readable, lower case throughout',
      `https://www.linkedin.com/posts/eva-koch_tag-ugcpost-${SHARE}-x1y2`,
      ugcPost,
    ],
    ['slug with umlauts', `https://www.linkedin.com/posts/eva_b%C3%BCro-fr%C3-share-${SHARE}-abcd`, share],
    [
      'slug that speaks of shares: the last match counts',
      `https://www.linkedin.com/posts/eva_share-${SHARE}-abcd-my-share-day-activity-${ACTIVITY}-Ab1_`,
      activity,
    ],
    [
      'query and hash',
      `https://www.linkedin.com/posts/eva_x-share-${SHARE}-abcd?utm_source=share&rcm=A#c`,
      share,
    ],
    [
      'updateEntityUrn',
      `https://www.linkedin.com/feed/?updateEntityUrn=urn%3Ali%3Afs_feedUpdate%3A%28V2%2Curn%3Ali%3Aactivity%3A${ACTIVITY}%29`,
      activity,
    ],
    [
      'highlightedUpdateUrn',
      `https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Ashare%3A${SHARE}&lipi=x`,
      share,
    ],
    [
      'the path counts before the query',
      `https://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}?updateEntityUrn=urn:li:share:${SHARE}`,
      activity,
    ],
    ['the full stop of a sentence', `https://www.linkedin.com/posts/eva_x-share-${SHARE}-abcd.`, share],
    ['bare host', `https://linkedin.com/feed/update/urn:li:activity:${ACTIVITY}`, activity],
    ['country host', `https://de.linkedin.com/posts/eva_x-activity-${ACTIVITY}-Ab1_`, activity],
    ['http', `http://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}`, activity],
    ['host in capitals', `HTTPS://WWW.LinkedIn.COM/feed/update/urn:li:activity:${ACTIVITY}`, activity],
    ['no scheme', `www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}`, activity],
    ['no scheme, no www', `linkedin.com/posts/eva_x-share-${SHARE}-abcd`, share],
    ['blanks around it', `  https://www.linkedin.com/feed/update/urn:li:share:${SHARE}\n`, share],
    ['invisible characters', `\u200Bhttps://www.linkedin.com/feed/update/urn:li:share:${SHARE}\uFEFF`, share],
  ])('%s', (_form, address, expected) => {
    expect(readPostUrl(address)).toEqual({
      ok: true,
      value: { ...expected, url: canonicalPostUrl(expected) },
    })
  })
})

describe('texts that lead to no post', () => {
  const path = `/feed/update/urn:li:activity:${ACTIVITY}`

  test.each<[string, string, string]>([
    ['nothing', '', 'not-a-url'],
    ['a sentence', 'mein Beitrag von gestern', 'not-a-url'],
    ['only an id', ACTIVITY, 'not-a-url'],
    ['only a urn', `urn:li:activity:${ACTIVITY}`, 'not-a-url'],
    ['a script', `javascript:alert("linkedin.com${path}")`, 'not-a-url'],
    ['another protocol', `ftp://www.linkedin.com${path}`, 'not-a-url'],
    ['a name before the host', `https://eva@www.linkedin.com${path}`, 'not-a-url'],
    ['LinkedIn as the name', `https://www.linkedin.com@example.org${path}`, 'not-a-url'],
    ['a port', `https://www.linkedin.com:8443${path}`, 'not-a-url'],
    ['two addresses', `https://www.linkedin.com${path} https://www.linkedin.com${path}`, 'not-a-url'],
    ['endless', `https://www.linkedin.com${path}?${'a'.repeat(2_000)}`, 'not-a-url'],
    ['another site', `https://example.org${path}`, 'other-host'],
    ['LinkedIn in front', `https://linkedin.com.example.org${path}`, 'other-host'],
    ['LinkedIn glued on', `https://mylinkedin.com${path}`, 'other-host'],
    ['LinkedIn with a dash', `https://www-linkedin.com${path}`, 'other-host'],
    ['another ending', `https://www.linkedin.co${path}`, 'other-host'],
    ['a Cyrillic letter', `https://www.l\u0456nkedin.com${path}`, 'other-host'],
    ['a long prefix', `https://evil.linkedin.com${path}`, 'other-host'],
    ['a closing dot', `https://www.linkedin.com.${path}`, 'other-host'],
    ['a backslash', `https://example.org\\@www.linkedin.com${path}`, 'other-host'],
    ['LinkedIn in the query', `https://example.org/?u=https://www.linkedin.com${path}`, 'other-host'],
    ['a short link', 'https://lnkd.in/eAbCd123', 'short-link'],
    ['a short link without scheme', 'lnkd.in/eAbCd123', 'short-link'],
    ['an article', 'https://www.linkedin.com/pulse/stadt-der-zukunft-eva-koch-x1y2', 'article'],
    ['a profile', 'https://www.linkedin.com/in/eva-koch/', 'no-post-id'],
    ['the feed', 'https://www.linkedin.com/feed/', 'no-post-id'],
    [
      'an id that is too short',
      'https://www.linkedin.com/feed/update/urn:li:activity:12345678901234',
      'no-post-id',
    ],
    [
      'an id before LinkedIn',
      'https://www.linkedin.com/feed/update/urn:li:activity:740653569078563225',
      'no-post-id',
    ],
    [
      'an id beyond 63 bits',
      'https://www.linkedin.com/feed/update/urn:li:activity:99999999999999999999',
      'no-post-id',
    ],
    ['another urn', `https://www.linkedin.com/feed/update/urn:li:comment:${ACTIVITY}`, 'no-post-id'],
    ['an id only in the hash', `https://www.linkedin.com/feed/#urn:li:activity:${ACTIVITY}`, 'no-post-id'],
    [
      'an id in another parameter',
      `https://www.linkedin.com/feed/?x=urn:li:activity:${ACTIVITY}`,
      'no-post-id',
    ],
  ])('%s', (_case, text, reason) => {
    expect(readPostUrl(text)).toEqual({ ok: false, reason })
  })

  it('answers any text with a post or a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        text => {
          expect(readPostUrl(text).ok).toBe(false)
        },
      ),
    )
  })
})

describe('publication time', () => {
  test.each([
    [ACTIVITY, '2025-12-16T03:28:35.462Z'],
    [SHARE, '2026-04-12T01:04:49.654Z'],
  ])('of %s is %s', (id, instant) => {
    expect(publishedAt(id)).toBe(instant)
  })

  it('is the millisecond in the upper bits, whatever the lower 22 bits hold', () => {
    const since2003 = fc.integer({ min: Date.UTC(2003, 0, 1), max: Date.UTC(2039, 0, 1) })
    const lowerBits = fc.bigInt({ min: 0n, max: 2n ** 22n - 1n })
    fc.assert(
      fc.property(since2003, lowerBits, (millis, rest) => {
        const id = ((BigInt(millis) << 22n) + rest).toString()
        expect(publishedAt(id)).toBe(new Date(millis).toISOString())
      }),
    )
  })

  test.each([
    ['one millisecond before 2003', (BigInt(Date.UTC(2003, 0, 1) - 1) << 22n).toString(), false],
    ['the first millisecond of 2003', (BigInt(Date.UTC(2003, 0, 1)) << 22n).toString(), true],
    ['the largest 63-bit number', (2n ** 63n - 1n).toString(), true],
    ['one more', (2n ** 63n).toString(), false],
    ['a leading zero', `0${ACTIVITY}`, false],
    ['a sign', `-${ACTIVITY}`, false],
    ['letters', 'siebentausend', false],
  ])('%s: can be a post id %s -> %s', (_case, id, possible) => {
    expect(isPostId(id)).toBe(possible)
    if (!possible) expect(() => publishedAt(id)).toThrow(RangeError)
  })
})

it('reads its own canonical address back, digit for digit', () => {
  const id = fc.bigInt({ min: BigInt(Date.UTC(2003, 0, 2)) << 22n, max: 2n ** 63n - 1n }).map(String)
  const slug = fc.stringMatching(/^[a-z-]{1,30}$/)
  fc.assert(
    fc.property(fc.constantFrom(...POST_TYPES), id, slug, (type, postId, words) => {
      const post = { type, id: postId }
      const expected = { ok: true, value: { ...post, url: canonicalPostUrl(post) } }
      expect(readPostUrl(canonicalPostUrl(post))).toEqual(expected)
      expect(readPostUrl(`https://www.linkedin.com/posts/eva_${words}-${type}-${postId}-x_-1`)).toEqual(
        expected,
      )
    }),
  )
})
