import { describe, expect, it } from 'vitest'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { readTopicReader, suggestTopicsFor, suggestTopicsForMany } from '#app/domain/topics/topics.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAmbassador } from '#tests/support/people.ts'
import { aPick, aPostOn, aTopic } from '#tests/support/topics.ts'

const bench = useTestBench()
const today = '2026-11-19'

async function titlesFor(person: AmbassadorActor, day = today, offeredBefore: readonly string[] = []) {
  const reader = await readTopicReader(bench.db, person.ambassadorId, day)
  const offered = await suggestTopicsFor(bench.db, reader, day, { offeredBefore })
  return offered.map(({ title }) => title)
}

describe('the topics offered to one person', () => {
  it('are three, with the reasons why', async () => {
    const kita = await aDepartment(bench.db, 'Kita Sonnenschein')
    const jana = await anAmbassador(bench.db, { departmentId: kita })
    const advent = await aTopic(bench.db, {
      title: 'Advent',
      season: { from: '11-15', to: '12-24' },
      needsPhoto: true,
    })
    const kitaTopic = await aTopic(bench.db, { title: 'Kita', departmentIds: [kita], effortMinutes: 30 })
    const used = await aTopic(bench.db, { title: 'Werkzeug' })
    await aTopic(bench.db, { title: 'Sommer', season: { from: '06-01', to: '08-31' } })
    await aPostOn(bench.db, {
      topicId: used.id,
      ambassadorId: jana.ambassadorId,
      publishedAt: '2026-11-02T09:00:00Z',
    })
    const reader = await readTopicReader(bench.db, jana.ambassadorId, today)
    expect(await suggestTopicsFor(bench.db, reader, today)).toEqual([
      {
        ...advent,
        effortMinutes: 15,
        needsPhoto: true,
        standing: 'in-season',
        reasons: [
          { code: 'season', from: '11-15', to: '12-24' },
          { code: 'unused-by-you' },
          { code: 'long-unused', since: null },
        ],
      },
      {
        ...kitaTopic,
        effortMinutes: 30,
        needsPhoto: false,
        standing: 'all-year',
        reasons: [
          { code: 'department', departmentId: kita, departmentName: 'Kita Sonnenschein' },
          { code: 'unused-by-you' },
          { code: 'long-unused', since: null },
        ],
      },
      { ...used, effortMinutes: 15, needsPhoto: false, standing: 'all-year', reasons: [] },
    ])
  })

  it('leave out what the person holds and what is retired; what others hold may come', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const held = await aTopic(bench.db, { title: 'Meins' })
    const other = await aTopic(bench.db, { title: 'Seins' })
    const pickedAt = '2026-11-17T09:00:00Z'
    await aPick(bench.db, { topicId: held.id, ambassadorId: jana.ambassadorId, pickedAt })
    await aPick(bench.db, { topicId: other.id, ambassadorId: mehmet.ambassadorId, pickedAt })
    await aTopic(bench.db, { title: 'Abgelegt', retiredAt: '2026-01-01T08:00:00Z' })
    expect(await titlesFor(jana)).toEqual(['Seins'])
    expect(await titlesFor(mehmet)).toEqual(['Meins'])
  })

  it('come back when the pick has lapsed, even before the nightly job has noticed', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db, { title: 'Vergessen' })
    await aPick(bench.db, {
      topicId: topic.id,
      ambassadorId: jana.ambassadorId,
      pickedAt: '2026-10-20T09:00:00Z',
    })
    expect(await titlesFor(jana, '2026-11-18')).toEqual([])
    expect(await titlesFor(jana, '2026-11-19')).toEqual(['Vergessen'])
  })

  it.each([
    ['a post', 'post'],
    ['a pick', 'pick'],
  ] as const)('count %s by anybody as use, and an own one as own use', async (_what, kind) => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const fresh = await aTopic(bench.db, { title: 'Frisch' })
    const used = await aTopic(bench.db, { title: 'Benutzt' })
    const at = '2026-11-10T09:00:00Z'
    const whose = { topicId: used.id, ambassadorId: mehmet.ambassadorId }
    if (kind === 'post') await aPostOn(bench.db, { ...whose, publishedAt: at })
    else await aPick(bench.db, { ...whose, pickedAt: at, ended: { at, reason: 'returned' } })
    const reasonsFor = async (person: AmbassadorActor) => {
      const reader = await readTopicReader(bench.db, person.ambassadorId, today)
      const offered = await suggestTopicsFor(bench.db, reader, today)
      return offered.map(({ title, reasons }) => [title, reasons.map(({ code }) => code).join(' ')])
    }
    expect(await reasonsFor(jana)).toEqual([
      [fresh.title, 'unused-by-you long-unused'],
      [used.title, 'unused-by-you'],
    ])
    expect(await reasonsFor(mehmet)).toEqual([
      [fresh.title, 'unused-by-you long-unused'],
      [used.title, ''],
    ])
  })

  it('are those of the day asked about: what happened later is not known yet', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db, { title: 'Später genommen' })
    await aPostOn(bench.db, {
      topicId: topic.id,
      ambassadorId: jana.ambassadorId,
      publishedAt: '2026-03-21T09:00:00Z',
    })
    await aPick(bench.db, {
      topicId: topic.id,
      ambassadorId: jana.ambassadorId,
      pickedAt: '2026-03-20T23:30:00Z',
    })
    const reader = await readTopicReader(bench.db, jana.ambassadorId, '2026-03-20')
    const [offered] = await suggestTopicsFor(bench.db, reader, '2026-03-20')
    expect(offered?.reasons).toContainEqual({ code: 'long-unused', since: null })
    expect(await titlesFor(jana, '2026-03-21')).toEqual([])
  })

  it('are others when some were offered before', async () => {
    const jana = await anAmbassador(bench.db)
    const topics = []
    for (const title of ['A', 'B', 'C', 'D']) topics.push(await aTopic(bench.db, { title }))
    const first = await titlesFor(jana)
    const offered = topics.filter(({ title }) => first.includes(title)).map(({ id }) => id)
    const second = await titlesFor(jana, today, offered)
    expect(first).toHaveLength(3)
    expect(first).not.toContain(second[0])
  })
})

describe('the topics offered to many', () => {
  it('are the same as those offered one by one', async () => {
    const people = []
    for (let count = 0; count < 4; count += 1) people.push(await anAmbassador(bench.db))
    for (let count = 0; count < 9; count += 1) await aTopic(bench.db)
    const readers = await Promise.all(
      people.map(({ ambassadorId }) => readTopicReader(bench.db, ambassadorId, today)),
    )
    const before = new Map([[readers[0]?.ambassadorId ?? '', ['nothing']]])
    const together = await suggestTopicsForMany(bench.db, readers, today, before)
    expect([...together.keys()]).toEqual(people.map(({ ambassadorId }) => ambassadorId))
    for (const reader of readers)
      expect(together.get(reader.ambassadorId)).toEqual(await suggestTopicsFor(bench.db, reader, today))
    expect(await suggestTopicsForMany(bench.db, [], today)).toEqual(new Map())
  })
})

describe('the departments that count for somebody', () => {
  const departmentsOn = async (person: AmbassadorActor, day: string) =>
    (await readTopicReader(bench.db, person.ambassadorId, day)).departmentIds

  it('are their own and those above it, as of the day', async () => {
    const house = await aDepartment(bench.db, 'Freizeit')
    const sport = await aDepartment(bench.db, 'Sportbüro')
    await bench.db.updateTable('department').set({ parentId: house }).where('id', '=', sport).execute()
    const jana = await anAmbassador(bench.db, { departmentId: sport, since: '2026-05-01' })
    expect(await departmentsOn(jana, '2026-05-01')).toEqual([sport, house])
    expect(await departmentsOn(jana, '2026-04-30')).toEqual([])
  })

  it('change with the membership: its last day is not part of it', async () => {
    const jana = await anAmbassador(bench.db, { since: '2026-05-01' })
    await bench.db.updateTable('departmentMembership').set({ validTo: '2026-06-01' }).execute()
    expect(await departmentsOn(jana, '2026-05-31')).toHaveLength(1)
    expect(await departmentsOn(jana, '2026-06-01')).toEqual([])
  })

  it('end even if somebody drew a circle', async () => {
    const sport = await aDepartment(bench.db)
    await bench.db.updateTable('department').set({ parentId: sport }).where('id', '=', sport).execute()
    const jana = await anAmbassador(bench.db, { departmentId: sport })
    expect(new Set(await departmentsOn(jana, today))).toEqual(new Set([sport]))
  })
})
