import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { eventDeskSchema, eventSchema } from '#app/domain/events/planning/event.schema.ts'

const typed = {
  kind: 'photo',
  title: ' Foto-Workshop ',
  description: '',
  day: '2026-11-26',
  from: '10:00',
  to: '12:00',
  place: 'Rathaus',
  videoUrl: '',
  places: '',
  speaker: '',
  cost: '1.250,00',
  material: '',
  agenda: '20 Licht\n40 Ausprobieren',
}

function read(change: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...typed, ...change })) form.set(name, value)
  return form
}

const errorsOf = (change: Record<string, string>) =>
  parseWithZod(read(change), { schema: eventSchema }).reply().error

describe('the form of an event', () => {
  test('is understood: text without its edges, costs in cents, the agenda in parts, what is empty left out', () => {
    const submission = parseWithZod(read(), { schema: eventSchema })
    expect(submission.status === 'success' && submission.value).toEqual({
      kind: 'photo',
      title: 'Foto-Workshop',
      description: '',
      day: '2026-11-26',
      from: '10:00',
      to: '12:00',
      place: 'Rathaus',
      cost: 125_000,
      material: '',
      agenda: [
        { minutes: 20, title: 'Licht' },
        { minutes: 40, title: 'Ausprobieren' },
      ],
    })
  })

  test.each([
    ['no title', { title: '  ' }, { title: ['required'] }],
    ['a title that is too long', { title: 'x'.repeat(161) }, { title: ['too-long'] }],
    ['no such kind', { kind: 'party' }, { kind: ['required'] }],
    ['no day', { day: '' }, { day: ['required'] }],
    ['a day that does not exist', { day: '2026-02-30' }, { day: ['not-a-date'] }],
    ['no time', { from: '25:00' }, { from: ['not-a-time'] }],
    ['an end before the beginning', { to: '09:59' }, { to: ['event-ends-before-it-begins'] }],
    ['an end at the beginning', { to: '10:00' }, { to: ['event-ends-before-it-begins'] }],
    [
      'an end in the hour the clocks leave out',
      { day: '2027-03-28', from: '03:00', to: '02:30' },
      { to: ['event-ends-before-it-begins'] },
    ],
    [
      'a beginning in that hour, after the end',
      { day: '2027-03-28', from: '02:30', to: '03:00' },
      { to: ['event-ends-before-it-begins'] },
    ],
    ['neither place nor link', { place: ' ' }, { place: ['place-or-link'] }],
    ['a link without https', { videoUrl: 'http://video.example/x' }, { videoUrl: ['not-an-https-address'] }],
    ['a link that is a script', { videoUrl: 'javascript:alert(1)' }, { videoUrl: ['not-an-https-address'] }],
    ['a link with a user name', { videoUrl: 'https://a@b.example/' }, { videoUrl: ['not-an-https-address'] }],
    ['no number of places', { places: 'viele' }, { places: ['not-a-number'] }],
    ['no place at all', { places: '0' }, { places: ['out-of-range'] }],
    ['more places than a town hall has', { places: '1001' }, { places: ['out-of-range'] }],
    ['no amount', { cost: 'umsonst' }, { cost: ['not-an-amount'] }],
    ['an agenda without minutes', { agenda: 'Licht' }, { agenda: ['agenda-line'] }],
  ])('%s', (_case, change, errors) => {
    expect(errorsOf(change) ?? {}).toEqual(errors)
  })

  test('a video meeting needs no place', () => {
    expect(errorsOf({ place: '', videoUrl: 'https://video.example/x' })).toBeUndefined()
  })
})

describe('what comms does with an event', () => {
  test('is told by the button; saving says which state the form was filled from', () => {
    const form = read({ intent: 'save', revision: '3' })
    const submission = parseWithZod(form, { schema: eventDeskSchema })
    expect(submission.status === 'success' && submission.value).toMatchObject({ intent: 'save', revision: 3 })
    const without = parseWithZod(read({ intent: 'save' }), { schema: eventDeskSchema })
    expect(without.reply().error).toEqual({ revision: ['not-a-number'] })
  })

  test.each([
    {},
    { intent: 'party' },
    { intent: 'add', ambassadorId: '' },
    { intent: 'add', ambassadorId: '17' },
  ])('%j is nothing', change => {
    const form = new FormData()
    for (const [name, value] of Object.entries(change)) form.set(name, value)
    expect(parseWithZod(form, { schema: eventDeskSchema }).status).toBe('error')
  })
})
