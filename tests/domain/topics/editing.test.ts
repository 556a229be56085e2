import { describe, expect, it, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { slugFor } from '#app/domain/topics/editing/topic-slug.rules.ts'
import { type TopicInput, textOfMonthDay, topicSchema } from '#app/domain/topics/topic.schema.ts'
import {
  addTopic,
  editTopic,
  listAllTopics,
  listGoals,
  listTopicOptions,
  listValues,
  loadGoalsAndValues,
  readTopicForEditing,
  restoreTopic,
  retireTopic,
} from '#app/domain/topics/topics.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPick, aTopic, aTopicInput } from '#tests/support/topics.ts'

const bench = useTestBench()

async function asComms() {
  const actor = await anAccount(bench.db, ['comms'])
  return bench.ctx<AccountActor>({ actor })
}

async function auditTrail() {
  const entries = await bench.db.selectFrom('auditEntry').select(['action', 'detail']).orderBy('id').execute()
  return entries.map(({ action, detail }) => [action, detail])
}

async function everyTie(): Promise<Pick<TopicInput, 'goalIds' | 'valueIds' | 'departmentIds'>> {
  await loadGoalsAndValues(bench.ctx(), {
    goals: [{ slug: 'image', nameDe: 'Imagepflege', nameEn: 'Image' }],
    values: [{ slug: 'mut', name: 'Mut', sentence: 'Wir trauen uns.' }],
  })
  const [goal, value] = [await listGoals(bench.db), await listValues(bench.db)]
  return {
    goalIds: goal.map(({ id }) => id),
    valueIds: value.map(({ id }) => id),
    departmentIds: [await aDepartment(bench.db, 'Bauhof')],
  }
}

describe('adding a topic', () => {
  test('puts it into the library as comms wrote it', async () => {
    const ctx = await asComms()
    const input = aTopicInput({
      ...(await everyTie()),
      seasonFrom: '11-20',
      seasonTo: '01-06',
      needsPhoto: true,
    })
    const { id, slug } = await addTopic(ctx, input)
    expect(slug).toBe('wer-raeumt-den-schnee')
    expect(await readTopicForEditing(bench.db, slug)).toEqual({ id, slug, retiredAt: null, input })
    expect(await listTopicOptions(bench.db)).toEqual([{ id, slug, title: 'Wer räumt den Schnee?' }])
    expect(await auditTrail()).toEqual([['topic.added', { slug, title: 'Wer räumt den Schnee?' }]])
  })

  test('with the title of another one gets an address of its own', async () => {
    const ctx = await asComms()
    const slugs = []
    for (let count = 0; count < 3; count += 1) slugs.push((await addTopic(ctx, aTopicInput())).slug)
    expect(slugs).toEqual(['wer-raeumt-den-schnee', 'wer-raeumt-den-schnee-2', 'wer-raeumt-den-schnee-3'])
  })

  test('leaves out goals, values and departments that do not exist', async () => {
    const ctx = await asComms()
    const ties = await everyTie()
    const nobody = '00000000-0000-4000-8000-000000000000'
    const input = aTopicInput({
      goalIds: [...ties.goalIds, nobody],
      valueIds: [nobody],
      departmentIds: [nobody],
    })
    const { slug } = await addTopic(ctx, input)
    const stored = await readTopicForEditing(bench.db, slug)
    expect(stored?.input).toEqual(aTopicInput({ goalIds: ties.goalIds }))
  })
})

describe('editing a topic', () => {
  test('changes what differs, keeps the address, and says in the log what changed', async () => {
    const ctx = await asComms()
    const ties = await everyTie()
    const { slug } = await addTopic(ctx, aTopicInput())
    const wanted = aTopicInput({ ...ties, title: 'Wer streut die Wege?', effortMinutes: 30 })
    expect(await editTopic(ctx, slug, wanted)).toEqual({
      ok: true,
      value: expect.arrayContaining(['title', 'effortMinutes', 'goalIds', 'valueIds', 'departmentIds']),
    })
    expect((await readTopicForEditing(bench.db, slug))?.input).toEqual(wanted)
    const [, edited] = await auditTrail()
    expect(edited?.[0]).toBe('topic.edited')
    expect(edited?.[1]).toMatchObject({ slug, changed: expect.arrayContaining(['title']) })
  })

  test('and saving it unchanged leaves no trace, whatever the order of its departments', async () => {
    const ctx = await asComms()
    const departmentIds = [await aDepartment(bench.db, 'Archiv'), await aDepartment(bench.db, 'Bauhof')]
    const { slug } = await addTopic(ctx, aTopicInput({ departmentIds }))
    const turned = aTopicInput({ departmentIds: departmentIds.toReversed() })
    expect(await editTopic(ctx, slug, turned)).toEqual({ ok: true, value: [] })
    expect(await auditTrail()).toHaveLength(1)
  })

  test('sees the order of the guiding questions as a change', async () => {
    const ctx = await asComms()
    const { slug } = await addTopic(ctx, aTopicInput())
    const turned = aTopicInput({ guidingQuestions: aTopicInput().guidingQuestions.toReversed() })
    expect(await editTopic(ctx, slug, turned)).toEqual({ ok: true, value: ['guidingQuestions'] })
  })

  test('needs a topic', async () => {
    const refused = { ok: false, reason: 'unknown-topic' }
    const ctx = await asComms()
    expect(await editTopic(ctx, 'gibt-es-nicht', aTopicInput())).toEqual(refused)
    expect(await retireTopic(ctx, 'gibt-es-nicht')).toEqual(refused)
    expect(await restoreTopic(ctx, 'gibt-es-nicht')).toEqual(refused)
    expect(await readTopicForEditing(bench.db, 'gibt-es-nicht')).toBeUndefined()
  })
})

describe('retiring a topic', () => {
  test('takes it out of every choice; restoring brings it back; doing either twice changes nothing', async () => {
    const ctx = await asComms()
    const { slug } = await aTopic(bench.db)
    const titles = async () => (await listTopicOptions(bench.db)).length
    await retireTopic(ctx, slug)
    await retireTopic(ctx, slug)
    expect(await titles()).toBe(0)
    expect((await listAllTopics(bench.db)).map(({ retiredAt }) => retiredAt)).toEqual([
      new Date(ctx.now.epochMilliseconds),
    ])
    await restoreTopic(ctx, slug)
    await restoreTopic(ctx, slug)
    expect(await titles()).toBe(1)
    expect(await auditTrail()).toEqual([
      ['topic.retired', { slug }],
      ['topic.restored', { slug }],
    ])
  })
})

describe('the list comms works with', () => {
  test('holds every topic by title, with its departments, season and last use', async () => {
    const jana = await anAmbassador(bench.db)
    const bauhof = await aDepartment(bench.db, 'Bauhof')
    const b = await aTopic(bench.db, {
      title: 'B',
      departmentIds: [bauhof],
      season: { from: '11-20', to: '01-06' },
    })
    await aTopic(bench.db, { title: 'A', retiredAt: '2026-01-01T08:00:00Z' })
    await aPick(bench.db, {
      topicId: b.id,
      ambassadorId: jana.ambassadorId,
      pickedAt: '2026-11-03T09:00:00Z',
    })
    expect(await listAllTopics(bench.db)).toMatchObject([
      { title: 'A', departments: [], seasonFrom: null, seasonTo: null, lastUsedAt: null },
      {
        title: 'B',
        departments: [{ id: bauhof, name: 'Bauhof' }],
        seasonFrom: '11-20',
        seasonTo: '01-06',
        lastUsedAt: new Date('2026-11-03T09:00:00Z'),
      },
    ])
  })
})

describe('the address of a topic', () => {
  it.each([
    ['Was machst du, wenn’s brennt?', [], 'was-machst-du-wenn-s-brennt'],
    ['Größe, Übung, Öl & Straße', [], 'groesse-uebung-oel-strasse'],
    ['Café à la carte', [], 'cafe-a-la-carte'],
    ['Vorschlagen', [], 'vorschlagen-2'],
    ['Neu', ['neu-2'], 'neu-3'],
    ['???', [], 'thema'],
    ['Kita', ['kita', 'kita-2'], 'kita-3'],
    [
      'Wie erklärst du deiner Großmutter, was du den ganzen Tag im Rathaus machst?',
      [],
      'wie-erklaerst-du-deiner-grossmutter-was-du-den-ganzen-tag-im',
    ],
    ['x'.repeat(80), [], 'x'.repeat(60)],
  ])('of %s is made of its words', (title, taken, slug) => {
    expect(slugFor(title, taken)).toBe(slug)
  })
})

describe('the form of a topic', () => {
  const typed = {
    title: '  Wer räumt den Schnee? ',
    guidingQuestions: 'Wann klingelt der Wecker?\r\n\r\n  Was hilft?  ',
    angle: 'Eine Szene.',
    category: 'team',
    effortMinutes: '15',
    format: 'text',
    sensitivity: 'none',
    language: 'de',
    seasonFrom: '20.11.',
    seasonTo: '6. 1',
    coolDownDays: '30',
  }
  const errorsOf = (change: Record<string, unknown>) => {
    const parsed = topicSchema.safeParse({ ...typed, ...change })
    return parsed.error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  }

  it('reads what comms types', () => {
    expect(topicSchema.parse(typed)).toEqual(
      aTopicInput({
        guidingQuestions: ['Wann klingelt der Wecker?', 'Was hilft?'],
        angle: 'Eine Szene.',
        category: 'team',
        coolDownDays: 30,
        seasonFrom: '11-20',
        seasonTo: '01-06',
      }),
    )
  })

  it('takes a topic for the whole year', () => {
    const { seasonFrom, seasonTo, ...allYear } = typed
    expect(topicSchema.parse(allYear)).toMatchObject({ seasonFrom: null, seasonTo: null })
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no title', { title: ' ' }, 'title: required'],
    ['one question', { guidingQuestions: 'Nur eine?' }, 'guidingQuestions: two-to-four-lines'],
    ['five questions', { guidingQuestions: '1\n2\n3\n4\n5' }, 'guidingQuestions: two-to-four-lines'],
    ['half a season', { seasonTo: undefined }, 'seasonTo: season-half'],
    ['30 February', { seasonFrom: '30.2.' }, 'seasonFrom: not-a-month-day'],
    ['a season in words', { seasonFrom: 'im Advent' }, 'seasonFrom: not-a-month-day'],
    ['an effort nobody offers', { effortMinutes: '20' }, 'effortMinutes: required'],
    ['no effort', { effortMinutes: undefined }, 'effortMinutes: required'],
    ['a rest of two years', { coolDownDays: '730' }, 'coolDownDays: out-of-range'],
    ['a rest in words', { coolDownDays: 'lang' }, 'coolDownDays: not-a-number'],
    ['a goal that is no id', { goalIds: ['image'] }, 'goalIds.0: invalid'],
  ])('says what is wrong with %s', (_case, change, error) => {
    expect(errorsOf(change)).toEqual([error])
  })

  it('accepts the leap day, and shows days as people write them', () => {
    expect(errorsOf({ seasonFrom: '29.02.' })).toBeUndefined()
    expect(textOfMonthDay('02-29')).toBe('29.2.')
  })
})
