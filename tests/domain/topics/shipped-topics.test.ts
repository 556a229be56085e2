import { describe, expect, it } from 'vitest'
import { readShippedTopic } from '#app/domain/topics/editing/read-shipped-topic.rules.ts'
import { isInSeason } from '#app/domain/topics/topic-order.rules.ts'
import { loadGoalsAndValues, loadShippedTopics } from '#app/domain/topics/topics.server.ts'
import { loadTopics, readTopicFiles } from '#db/seed/load-topics.ts'
import { goals, loadProgramme, values } from '#db/seed/programme.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment } from '#tests/support/people.ts'

const bench = useTestBench()

const departmentSlugs = [
  'buergerbuero',
  'finanzen',
  'it',
  'kita',
  'liegenschaften',
  'personal',
  'smart-city',
  'sportbuero',
  'tourismus',
  'werkstudierende',
  'wirtschaftsfoerderung',
]

const topics = (await readTopicFiles()).map(readShippedTopic)

describe('the topics that ship with the program', () => {
  it('are forty, each a different question', () => {
    expect(topics).toHaveLength(40)
    expect(new Set(topics.map(({ title }) => title)).size).toBe(40)
    expect(topics.filter(({ title }) => !title.endsWith('?')).map(({ slug }) => slug)).toEqual([])
  })

  it('cover every category, and every goal', () => {
    expect(new Set(topics.map(({ category }) => category)).size).toBe(7)
    expect(new Set(topics.flatMap(topic => topic.goals))).toEqual(new Set(goals.map(({ slug }) => slug)))
  })

  it('name only goals, values and departments of the model town', () => {
    const known = (slugs: readonly { slug: string }[]) => new Set(slugs.map(({ slug }) => slug))
    expect(topics.flatMap(topic => topic.goals).filter(slug => !known(goals).has(slug as never))).toEqual([])
    expect(topics.flatMap(topic => topic.values).filter(slug => !known(values).has(slug as never))).toEqual(
      [],
    )
    expect(
      topics.flatMap(topic => topic.departments).filter(slug => !departmentSlugs.includes(slug)),
    ).toEqual([])
  })

  it.each(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])(
    'offer at least two of the season in month %s, early and late',
    month => {
      for (const day of ['05', '25']) {
        const inSeason = topics.filter(({ season }) => season && isInSeason(season, `2026-${month}-${day}`))
        expect(inSeason.length, `${day}.${month}.`).toBeGreaterThanOrEqual(2)
      }
    },
  )

  it('give everybody enough to write about without a camera', () => {
    expect(topics.filter(({ needsPhoto }) => !needsPhoto).length).toBeGreaterThan(20)
  })
})

describe('loading the shipped topics', () => {
  it('makes them the town’s own, tied to its goals, values and departments', async () => {
    const kita = await aDepartment(bench.db, 'Kita Sonnenschein')
    await loadProgramme(bench.ctx())
    expect(await loadTopics(bench.ctx(), new Map([['kita', kita]]))).toBe(40)
    const count = async (table: 'topic' | 'topicGoal' | 'topicValue' | 'goal' | 'townValue') =>
      (await bench.db.selectFrom(table).selectAll().execute()).length
    expect(await count('topic')).toBe(40)
    expect(await count('goal')).toBe(5)
    expect(await count('townValue')).toBe(3)
    expect(await count('topicGoal')).toBeGreaterThan(40)
    expect(await count('topicValue')).toBeGreaterThan(30)
    const tied = await bench.db.selectFrom('topicDepartment').selectAll().execute()
    expect(new Set(tied.map(({ departmentId }) => departmentId))).toEqual(new Set([kita]))
  })

  it('leaves alone what the town has changed or retired', async () => {
    await loadProgramme(bench.ctx())
    await loadTopics(bench.ctx())
    const change = { title: 'Unser eigener Titel', retiredAt: '2026-11-01T08:00:00Z' }
    await bench.db.updateTable('topic').set(change).where('slug', '=', 'quereinstieg').execute()
    await bench.db
      .updateTable('goal')
      .set({ nameDe: 'Personalgewinnung' })
      .where('slug', '=', 'recruiting')
      .execute()
    await loadProgramme(bench.ctx())
    expect(await loadTopics(bench.ctx())).toBe(0)
    const topic = await bench.db
      .selectFrom('topic')
      .select('title')
      .where('slug', '=', 'quereinstieg')
      .executeTakeFirst()
    expect(topic?.title).toBe('Unser eigener Titel')
    const goal = await bench.db.selectFrom('goal').select('nameDe').where('slug', '=', 'recruiting').execute()
    expect(goal).toEqual([{ nameDe: 'Personalgewinnung' }])
  })

  it('works in a town that has neither goals nor values nor such departments', async () => {
    await loadGoalsAndValues(bench.ctx(), { goals: [], values: [] })
    expect(await loadTopics(bench.ctx())).toBe(40)
    expect(await bench.db.selectFrom('topicGoal').selectAll().execute()).toEqual([])
    expect(await loadShippedTopics(bench.ctx(), [])).toBe(0)
  })
})

describe('a topic file', () => {
  const attributes = {
    title: 'Was hat dich überrascht?',
    category: 'beruf',
    goals: ['image'],
    values: [],
    departments: [],
    effortMinutes: 15,
    format: 'text',
    needsPhoto: false,
    peopleVisible: false,
    sensitivity: 'none',
    season: { from: '12-01', to: '01-15' },
    coolDownDays: 30,
  }
  const body = '## Leitfragen\n\n- Was?\n- Wer?\n\n## Aufbau\n\nErst eine Szene.\nDann ein Satz.\n'

  it('becomes facts, questions and a hint', () => {
    expect(readShippedTopic({ slug: 'ueberrascht', attributes, body })).toEqual({
      ...attributes,
      slug: 'ueberrascht',
      language: 'de',
      guidingQuestions: ['Was?', 'Wer?'],
      angle: 'Erst eine Szene.\nDann ein Satz.',
    })
  })

  it.each<[string, Partial<typeof attributes> | Record<string, unknown>, string]>([
    ['without a hint', {}, '## Leitfragen\n\n- Was?\n- Wer?\n'],
    ['without questions', {}, '## Aufbau\n\nErst eine Szene.\n'],
    ['with five questions', {}, '## Leitfragen\n\n- 1\n- 2\n- 3\n- 4\n- 5\n\n## Aufbau\n\nSo.\n'],
    ['with a season that is no day', { season: { from: '02-30', to: '03-01' } }, body],
    ['with an effort nobody offers', { effortMinutes: 20 }, body],
    ['with a word in its head that means nothing', { needsPhotos: true }, body],
  ])('%s is refused', (_case, change, text) => {
    expect(() =>
      readShippedTopic({ slug: 'x', attributes: { ...attributes, ...change }, body: text }),
    ).toThrow()
  })
})
