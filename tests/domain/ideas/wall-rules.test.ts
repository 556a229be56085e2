import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { ideaSchema } from '#app/domain/ideas/idea.schema.ts'
import { formOfIdea } from '#app/domain/ideas/idea-form.rules.ts'
import { CODE_BYTES, codeOf, openUntil, readCode, stateOf } from '#app/domain/ideas/wall.rules.ts'

const at = (text: string) => Temporal.Instant.from(`2026-11-19T${text}:00Z`)
const workshop = { startsAt: at('08:30'), endsAt: at('11:00'), cancelled: false }

describe('the code of a wall', () => {
  test('is made of six characters nobody mixes up, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: CODE_BYTES, maxLength: 20 }), bytes => {
        expect(codeOf(bytes)).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
      }),
    )
  })

  test('is the same for the same bytes, and every byte counts', () => {
    expect(codeOf(Uint8Array.of(0, 1, 2, 3, 4, 5))).toBe('ABCDEF')
    expect(codeOf(Uint8Array.of(0, 1, 2, 3, 4, 36))).toBe('ABCDEF')
    expect(codeOf(Uint8Array.of(30, 29, 28, 27, 26, 25))).toBe('987654')
  })

  test('is understood as people type it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }), bytes => {
        const code = codeOf(bytes)
        expect(readCode(` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)} `)).toBe(code)
      }),
    )
  })

  test.each(['', 'ABCDE', 'ABCDEFG', 'ABCDE0', 'ABCDE1', 'ABCDEI', 'ABCDEL', 'ABCDEO', 'ÄBCDEF', '../../x'])(
    '%j is none',
    typed => {
      expect(readCode(typed)).toBeNull()
    },
  )
})

describe('a wall stands open', () => {
  test.each([
    ['opened in the workshop: an hour longer than it', at('09:00'), '2026-11-19T12:00:00Z'],
    [
      'opened the day before: an hour longer than it',
      at('08:30').subtract({ hours: 24 }),
      '2026-11-19T12:00:00Z',
    ],
    ['opened after the workshop: an hour from then', at('15:00'), '2026-11-19T16:00:00Z'],
  ])('%s', (_case, now, until) => {
    const decided = openUntil(workshop, now)
    expect(decided.ok && decided.value.toString()).toBe(until)
  })

  test('but not a day and a minute before, and never for a workshop that was called off', () => {
    const early = at('08:29').subtract({ hours: 24 })
    expect(openUntil(workshop, early)).toEqual({ ok: false, reason: 'too-early' })
    expect(openUntil({ ...workshop, cancelled: true }, at('09:00'))).toEqual({
      ok: false,
      reason: 'cancelled',
    })
  })

  test('up to its end, and not in the moment of its end', () => {
    expect(stateOf({ openUntil: at('12:00') }, at('11:59'))).toBe('open')
    expect(stateOf({ openUntil: at('12:00') }, at('12:00'))).toBe('closed')
  })
})

describe('an idea', () => {
  test.each([
    [' Nachts im Klärwerk ', 'Nachts im Klärwerk'],
    ['x'.repeat(300), 'x'.repeat(300)],
  ])('%j is taken as it is, without blanks around it', (typed, text) => {
    expect(ideaSchema.parse({ text: typed })).toEqual({ text, website: '' })
  })

  test.each([
    [undefined, 'required'],
    ['  ', 'required'],
    ['x'.repeat(301), 'too-long'],
  ])('%j is refused: %s', (text, code) => {
    expect(ideaSchema.safeParse({ text }).error?.issues.map(({ message }) => message)).toEqual([code])
  })

  test('that is short becomes the title of its topic, a longer one the way to begin', () => {
    expect(formOfIdea('Was passiert nachts im Klärwerk?')).toMatchObject({
      title: 'Was passiert nachts im Klärwerk?',
      format: 'text',
    })
    expect(formOfIdea('x'.repeat(120)).title).toHaveLength(120)
    expect(formOfIdea('x'.repeat(121))).toMatchObject({ angle: 'x'.repeat(121) })
    expect(formOfIdea('x'.repeat(121)).title).toBeUndefined()
    expect(formOfIdea('Eins\nZwei')).toMatchObject({ angle: 'Eins\nZwei' })
  })
})
