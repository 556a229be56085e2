import { parseWithZod } from '@conform-to/zod/v4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicWishSchema } from '#app/domain/topics/picks/topic-wish.schema.ts'
import { decisionSchema } from '#app/domain/topics/suggestions/suggestion.schema.ts'
import {
  isMonthDay,
  type TopicInput,
  topicCategories,
  topicEfforts,
  topicFormats,
  topicLanguages,
  topicSchema,
  topicSensitivities,
} from '#app/domain/topics/topic.schema.ts'
import { formOfSuggestion, formOfTopic, type TopicForm } from '#app/domain/topics/topic-form.rules.ts'
import { aTopicInput } from '#tests/support/topics.ts'

/** What a browser sends for a form: ticked boxes as 'on', unticked ones not at all. */
function sent(form: TopicForm & Record<string, unknown>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(form)) {
    if (Array.isArray(value)) for (const item of value) data.append(name, item)
    else if (typeof value === 'boolean') value && data.append(name, 'on')
    else if (value !== undefined) data.append(name, String(value))
  }
  return data
}

const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join('-'))
  .filter(isMonthDay)
const words = (maxLength: number) =>
  fc
    .stringMatching(/^[A-Za-zäöüß?,. ]+$/, { maxLength })
    .map(text => text.trim())
    .filter(text => text !== '')

const anyTopic: fc.Arbitrary<TopicInput> = fc
  .record({
    title: words(120),
    guidingQuestions: fc.array(words(200), { minLength: 2, maxLength: 4 }),
    angle: words(1000),
    category: fc.constantFrom(...topicCategories),
    effortMinutes: fc.constantFrom(...topicEfforts),
    format: fc.constantFrom(...topicFormats),
    sensitivity: fc.constantFrom(...topicSensitivities),
    language: fc.constantFrom(...topicLanguages),
    needsPhoto: fc.boolean(),
    peopleVisible: fc.boolean(),
    coolDownDays: fc.integer({ min: 0, max: 365 }),
    goalIds: fc.array(fc.uuid({ version: 4 }), { maxLength: 3 }),
    valueIds: fc.array(fc.uuid({ version: 4 }), { maxLength: 3 }),
    departmentIds: fc.array(fc.uuid({ version: 4 }), { maxLength: 3 }),
  })
  .chain(topic =>
    fc
      .oneof(fc.constant([null, null] as const), fc.tuple(monthDay, monthDay))
      .map(([seasonFrom, seasonTo]) => ({ ...topic, seasonFrom, seasonTo })),
  )

describe('the form of a topic', () => {
  it('gives back the topic it was filled with, whatever the topic', () => {
    fc.assert(
      fc.property(anyTopic, topic => {
        const submission = parseWithZod(sent(formOfTopic(topic)), { schema: topicSchema })
        expect(submission.status === 'success' && submission.value).toEqual(topic)
      }),
    )
  })

  it('starts from a suggestion with its words, and leaves the rest to comms', () => {
    const form = formOfSuggestion({ title: 'Was passiert nachts?', description: 'Kaum jemand weiß es.' })
    expect(form).toMatchObject({ title: 'Was passiert nachts?', angle: 'Kaum jemand weiß es.', note: '' })
    const submission = parseWithZod(sent(form), { schema: topicSchema })
    expect(Object.keys(submission.reply().error ?? {})).toEqual(['guidingQuestions', 'category'])
  })
})

describe('what comms decides on a suggestion', () => {
  const decide = (form: Record<string, unknown>) => parseWithZod(sent(form), { schema: decisionSchema })

  it('is either a whole topic, with or without a note', () => {
    const topic = aTopicInput({ needsPhoto: true })
    const submission = decide({ ...formOfTopic(topic), intent: 'accept' })
    expect(submission.status === 'success' && submission.value).toEqual({
      ...topic,
      intent: 'accept',
      note: '',
    })
  })

  it('or a reason why not', () => {
    expect(decide({ intent: 'decline', note: 'Passt gerade nicht.' }).status).toBe('success')
    expect(decide({ intent: 'decline', note: '  ' }).reply().error).toEqual({ note: ['required'] })
  })

  it('and nothing else', () => {
    expect(decide({ intent: 'delete' }).status).toBe('error')
  })
})

describe('what somebody wants of a topic', () => {
  const want = (form: Record<string, unknown>) => {
    const submission = parseWithZod(sent(form), { schema: topicWishSchema })
    return submission.status === 'success' ? submission.value : submission.reply().error
  }

  it.each([
    [{ intent: 'pick' }, { intent: 'pick', despiteOthers: false }],
    [
      { intent: 'pick', despiteOthers: true },
      { intent: 'pick', despiteOthers: true },
    ],
    [{ intent: 'return' }, { intent: 'return' }],
    [
      { intent: 'save', draft: ' Ein Satz. ' },
      { intent: 'save', draft: 'Ein Satz.' },
    ],
    [{ intent: 'save' }, { intent: 'save', draft: '' }],
  ])('%o is understood', (form, wish) => {
    expect(want(form)).toEqual(wish)
  })

  it('is refused when the draft is longer than LinkedIn allows, or the button unknown', () => {
    expect(want({ intent: 'save', draft: 'x'.repeat(3001) })).toEqual({ draft: ['too-long'] })
    expect(Object.keys(want({ intent: 'steal' }) ?? {})).toEqual(['intent'])
  })
})
