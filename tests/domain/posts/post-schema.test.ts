import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { newId } from '#app/domain/kernel/ids.ts'
import { figuresSchema } from '#app/domain/posts/figures/figures.schema.ts'
import { ownPostSchema } from '#app/domain/posts/own/own-post.schema.ts'
import { logPostSchema, postSchema } from '#app/domain/posts/post.schema.ts'

const url = 'https://www.linkedin.com/feed/update/urn:li:activity:7406535690785632256/'

function submit<Schema extends z.ZodType>(schema: Schema, entries: ReadonlyArray<readonly [string, string]>) {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return parseWithZod(form, { schema })
}

describe('the form of a post', () => {
  test('is complete with the address alone; what is empty is none', () => {
    const empty = ['topicId', 'format', 'jobAdId', 'minutesSpent', 'note'].map(name => [name, ''] as const)
    const submission = submit(logPostSchema, [['url', ` ${url} `], ...empty])
    expect(submission.status === 'success' && submission.value).toEqual({
      ...{ url, topicId: null, format: null, jobAdId: null, minutesSpent: null, note: null },
      ...{ goals: [], values: [], resonance: [], intent: 'log', photoId: null },
    })
  })

  test('takes one or several boxes ticked', () => {
    const [a, b] = [newId(), newId()]
    const submission = submit(postSchema, [
      ['url', url],
      ['goals', a],
      ['goals', b],
      ['values', a],
      ['resonance', 'press'],
    ])
    expect(submission.status === 'success' && submission.value).toMatchObject({
      ...{ goals: [a, b], values: [a], resonance: ['press'] },
    })
  })

  test.each([
    ['url', '', 'required'],
    ['url', 'lnkd.in/eAbCd123', 'short-link'],
    ['url', 'https://www.linkedin.com/pulse/stadt', 'article'],
    ['url', 'https://example.org', 'other-host'],
    ['url', 'https://www.linkedin.com/in/eva', 'no-post-id'],
    ['url', 'gestern', 'not-a-url'],
    ['topicId', 'x', 'invalid'],
    ['format', 'gedicht', 'invalid'],
    ['resonance', 'shitstorm', 'invalid'],
    ['minutesSpent', '601', 'out-of-range'],
    ['minutesSpent', '-5', 'not-a-number'],
    ['minutesSpent', 'halbe Stunde', 'not-a-number'],
    ['note', 'a'.repeat(2_001), 'too-long'],
    ['intent', 'steal', undefined],
  ])('%s=%s is refused with the code %s', (field, text, code) => {
    const submission = submit(
      logPostSchema,
      field === 'url'
        ? [[field, text]]
        : [
            ['url', url],
            [field, text],
          ],
    )
    const errors = Object.entries(submission.reply().error ?? {})
    expect(errors).toHaveLength(1)
    expect(errors[0]?.[0]).toMatch(new RegExp(`^${field}`))
    if (code) expect(errors[0]?.[1]).toEqual([code])
  })
})

describe('figures as people type them', () => {
  test.each<[string, number | null]>([
    ['1240', 1_240],
    ['1.240', 1_240],
    ['1,240', 1_240],
    ['1 240', 1_240],
    ['1\u202f240', 1_240],
    ['1.234.567', 1_234_567],
    ['0', 0],
    [' 7 ', 7],
    ['', null],
  ])('"%s" is %s', (text, value) => {
    const submission = submit(figuresSchema, [['impressions', text]])
    expect(submission.status === 'success' && submission.value.impressions).toBe(value)
  })

  test.each([
    ['   ', 'not-a-number'],
    ['12.4', 'not-a-number'],
    ['1.24', 'not-a-number'],
    ['1.2400', 'not-a-number'],
    ['-3', 'not-a-number'],
    ['1,2K', 'not-a-number'],
    ['viele', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['100000001', 'out-of-range'],
    ['9999999999', 'not-a-number'],
  ])('"%s" is refused: %s', (text, code) => {
    expect(submit(figuresSchema, [['saves', text]]).reply().error).toEqual({ saves: [code] })
  })

  test.each([
    ['', true],
    ['2026-11-14', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['14.11.2026', false],
    ['2026-11-14T10:00', false],
  ])('the day "%s" is understood: %s', (day, understood) => {
    expect(submit(figuresSchema, [['measuredOn', day]]).status === 'success').toBe(understood)
  })
})

describe('what can be done with an own post', () => {
  test('figures, with the figures', () => {
    const submission = submit(ownPostSchema, [
      ['intent', 'figures'],
      ['impressions', '1.240'],
      ['saves', ''],
    ])
    expect(submission.status === 'success' && submission.value).toMatchObject({
      ...{ intent: 'figures', impressions: 1_240, saves: null },
    })
  })

  test('a correction, with everything a post has', () => {
    const submission = submit(ownPostSchema, [
      ['intent', 'correct'],
      ['url', url],
      ['resonance', 'praise'],
    ])
    expect(submission.status === 'success' && submission.value).toMatchObject({
      ...{ intent: 'correct', url, resonance: ['praise'], topicId: null },
    })
  })

  test.each([[[['intent', 'steal']]], [[]]] as const)('nothing else: %j', entries => {
    expect(submit(ownPostSchema, entries).status).toBe('error')
  })
})
