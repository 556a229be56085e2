import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import {
  closePickByPost,
  lapsePicks,
  listOpenPicks,
  listPicks,
  pickTopic,
  readTopic,
  returnPick,
  saveDraft,
} from '#app/domain/topics/topics.server.ts'
import type { OpenDatabase } from '#db/open.ts'
import { openTestDatabase, TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPick, aTopic } from '#tests/support/topics.ts'

const bench = useTestBench()
const inDays = (days: number) => TEST_NOW.add({ hours: 24 * days })
const as = (actor: AmbassadorActor, now = TEST_NOW) => bench.ctx({ actor, now })
const wish = (slug: string, despiteOthers = false) => ({ slug, despiteOthers })

describe('taking a topic', () => {
  test('makes it yours for thirty days, and nobody’s business but that it is taken', async () => {
    const sport = await aDepartment(bench.db, 'Sportbüro')
    const jana = await anAmbassador(bench.db, { departmentId: sport, name: 'Jana Feld' })
    const mehmet = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db)
    const picked = await pickTopic(as(jana), wish(topic.slug))
    if (!picked.ok) throw new Error(picked.reason)
    expect((await readTopic(as(jana), topic.slug))?.ownPick).toEqual({
      id: picked.value,
      ambassadorId: jana.ambassadorId,
      topicId: topic.id,
      slug: topic.slug,
      title: topic.title,
      pickedAt: new Date(TEST_NOW.epochMilliseconds),
      draft: null,
      draftSavedAt: null,
      lapsesOn: '2026-12-19',
    })
    const seenByMehmet = await readTopic(as(mehmet), topic.slug)
    expect(seenByMehmet?.ownPick).toBeNull()
    expect(seenByMehmet?.holders).toEqual([{ departmentName: 'Sportbüro', since: '2026-11-19' }])
    expect(JSON.stringify(seenByMehmet)).not.toContain('Jana')
    expect(JSON.stringify(seenByMehmet)).not.toContain(jana.ambassadorId)
  })

  test('of somebody else’s topic warns once and goes through on a second word', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const topic = await aTopic(bench.db)
    expect((await pickTopic(as(jana), wish(topic.slug))).ok).toBe(true)
    expect(await pickTopic(as(mehmet), wish(topic.slug))).toEqual({ ok: false, reason: 'held-by-others' })
    expect(await listOpenPicks(bench.db, [mehmet.ambassadorId], TEST_NOW)).toEqual([])
    expect((await pickTopic(as(mehmet), wish(topic.slug, true))).ok).toBe(true)
    const holders = await bench.db.selectFrom('pick').select('ambassadorId').execute()
    expect(holders).toHaveLength(2)
  })

  test.each([
    ['an unknown topic', 'gibt-es-nicht', 'unknown-topic'],
    ['a retired topic', 'abgelegt', 'retired'],
    ['a topic that is yours already', 'meins', 'already-yours'],
    ['a fourth topic', 'viertes', 'three-open'],
  ] as const)('is not possible for %s', async (_case, slug, reason) => {
    const jana = await anAmbassador(bench.db)
    await aTopic(bench.db, { slug: 'abgelegt', retiredAt: '2026-01-01T08:00:00Z' })
    await aTopic(bench.db, { slug: 'viertes' })
    for (const own of ['meins', 'zweites', 'drittes']) {
      await aTopic(bench.db, { slug: own })
      expect((await pickTopic(as(jana), wish(own))).ok).toBe(true)
    }
    expect(await pickTopic(as(jana), wish(slug, true))).toEqual({ ok: false, reason })
    expect(await listOpenPicks(bench.db, [jana.ambassadorId], TEST_NOW)).toHaveLength(3)
  })

  test('through a signed link is the same as being there', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db)
    const { accountId, ambassadorId } = jana
    const picked = await pickTopic(
      bench.ctx({ actor: { kind: 'link', accountId, ambassadorId } }),
      wish(topic.slug),
    )
    expect(picked.ok).toBe(true)
  })

  test('again after it lapsed works before the nightly job has closed the old pick', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db)
    await pickTopic(as(jana), wish(topic.slug))
    expect((await pickTopic(as(jana, inDays(29)), wish(topic.slug))).ok).toBe(false)
    expect((await pickTopic(as(jana, inDays(30)), wish(topic.slug))).ok).toBe(true)
    const ends = await bench.db.selectFrom('pick').select('endReason').orderBy('pickedAt').execute()
    expect(ends.map(({ endReason }) => endReason)).toEqual(['lapsed', null])
  })
})

describe('a draft', () => {
  test('is kept with the pick and emptied by an empty text', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db)
    await pickTopic(as(jana), wish(topic.slug))
    expect(await saveDraft(as(jana), topic.slug, 'Erster Satz.')).toEqual({ ok: true, value: undefined })
    expect((await readTopic(as(jana), topic.slug))?.ownPick?.draft).toBe('Erster Satz.')
    await saveDraft(as(jana), topic.slug, '')
    expect((await readTopic(as(jana), topic.slug))?.ownPick?.draft).toBeNull()
  })

  test('is nobody else’s to read or to write, even if they hold the same topic', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const topic = await aTopic(bench.db)
    await pickTopic(as(jana), wish(topic.slug))
    await saveDraft(as(jana), topic.slug, 'Nur für mich.')
    expect(await saveDraft(as(mehmet), topic.slug, 'Fremd.')).toEqual({ ok: false, reason: 'not-held' })
    await pickTopic(as(mehmet), wish(topic.slug, true))
    await saveDraft(as(mehmet), topic.slug, 'Meins.')
    expect((await readTopic(as(mehmet), topic.slug))?.ownPick?.draft).toBe('Meins.')
    expect((await readTopic(as(jana), topic.slug))?.ownPick?.draft).toBe('Nur für mich.')
  })

  test.each(['returned', 'lapsed'] as const)(
    'of a pick that was %s comes back with the next pick',
    async how => {
      const jana = await anAmbassador(bench.db)
      const topic = await aTopic(bench.db)
      await pickTopic(as(jana), wish(topic.slug))
      await saveDraft(as(jana), topic.slug, 'Halb fertig.')
      if (how === 'returned') await returnPick(as(jana), topic.slug)
      const later = as(jana, inDays(40))
      await pickTopic(later, wish(topic.slug))
      expect((await readTopic(later, topic.slug))?.ownPick?.draft).toBe('Halb fertig.')
    },
  )

  test('that became a post does not come back', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db)
    await pickTopic(as(jana), wish(topic.slug))
    await saveDraft(as(jana), topic.slug, 'Veröffentlicht.')
    await closePickByPost(as(jana), { ambassadorId: jana.ambassadorId, topicId: topic.id })
    await pickTopic(as(jana), wish(topic.slug))
    expect((await readTopic(as(jana), topic.slug))?.ownPick?.draft).toBeNull()
  })
})

describe('giving a topic back', () => {
  test('frees it at once; a second time there is nothing to give back', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const topic = await aTopic(bench.db)
    await pickTopic(as(jana), wish(topic.slug))
    expect(await returnPick(as(mehmet), topic.slug)).toEqual({ ok: false, reason: 'not-held' })
    expect(await returnPick(as(jana), topic.slug)).toEqual({ ok: true, value: undefined })
    expect(await returnPick(as(jana), topic.slug)).toEqual({ ok: false, reason: 'not-held' })
    expect((await readTopic(as(mehmet), topic.slug))?.holders).toEqual([])
  })

  test('and saving a draft need a topic that exists', async () => {
    const jana = await anAmbassador(bench.db)
    expect(await returnPick(as(jana), 'gibt-es-nicht')).toEqual({ ok: false, reason: 'not-held' })
    expect(await saveDraft(as(jana), 'gibt-es-nicht', 'x')).toEqual({ ok: false, reason: 'not-held' })
  })
})

describe('a logged post', () => {
  test('closes the pick of its topic and names it', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const topic = await aTopic(bench.db)
    const pickedAt = '2026-11-10T09:00:00Z'
    const id = await aPick(bench.db, { topicId: topic.id, ambassadorId: jana.ambassadorId, pickedAt })
    await aPick(bench.db, { topicId: topic.id, ambassadorId: mehmet.ambassadorId, pickedAt })
    const post = { ambassadorId: jana.ambassadorId, topicId: topic.id }
    expect(await closePickByPost(as(jana), post)).toBe(id)
    expect(await closePickByPost(as(jana), post)).toBeNull()
    const open = await listOpenPicks(bench.db, [jana.ambassadorId, mehmet.ambassadorId], TEST_NOW)
    expect(open.map(({ ambassadorId }) => ambassadorId)).toEqual([mehmet.ambassadorId])
  })

  test('without a topic leaves every pick open', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db)
    await pickTopic(as(jana), wish(topic.slug))
    expect(await closePickByPost(as(jana), { ambassadorId: jana.ambassadorId, topicId: null })).toBeNull()
    expect(await listOpenPicks(bench.db, [jana.ambassadorId], TEST_NOW)).toHaveLength(1)
  })
})

describe('unused picks', () => {
  test('lapse after thirty days, once, by Berlin’s calendar', async () => {
    const jana = await anAmbassador(bench.db)
    const taken = async (pickedAt: string) => {
      const topic = await aTopic(bench.db)
      return aPick(bench.db, { topicId: topic.id, ambassadorId: jana.ambassadorId, pickedAt })
    }
    const lateOn20October = await taken('2026-10-20T21:59:00Z')
    const earlyOn21October = await taken('2026-10-20T22:00:00Z')
    const openIds = async () =>
      (await listOpenPicks(bench.db, [jana.ambassadorId], TEST_NOW)).map(({ id }) => id)
    expect(await openIds()).toEqual([earlyOn21October])
    expect(await lapsePicks(bench.ctx())).toBe(1)
    expect(await lapsePicks(bench.ctx())).toBe(0)
    expect(await openIds()).toEqual([earlyOn21October])
    const lapsed = await bench.db.selectFrom('pick').select('id').where('endReason', '=', 'lapsed').execute()
    expect(lapsed).toEqual([{ id: lateOn20October }])
  })
})

describe('what the reminders look at', () => {
  test('when topics were taken and when that ended, for the people asked about', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const topic = await aTopic(bench.db)
    const other = await aTopic(bench.db)
    const ended = { at: '2026-11-05T09:00:00Z', reason: 'posted' as const }
    const { ambassadorId } = jana
    await aPick(bench.db, { topicId: topic.id, ambassadorId, pickedAt: '2026-11-01T09:00:00Z', ended })
    await aPick(bench.db, { topicId: topic.id, ambassadorId, pickedAt: '2026-08-31T09:00:00Z', ended })
    await aPick(bench.db, { topicId: other.id, ambassadorId, pickedAt: '2026-11-10T09:00:00Z' })
    await aPick(bench.db, {
      topicId: topic.id,
      ambassadorId: mehmet.ambassadorId,
      pickedAt: '2026-11-02T09:00:00Z',
    })
    expect(await listPicks(bench.db, [ambassadorId], '2026-09-01T00:00:00Z')).toEqual([
      { ambassadorId, pickedAt: new Date('2026-11-01T09:00:00Z'), closedAt: new Date(ended.at) },
      { ambassadorId, pickedAt: new Date('2026-11-10T09:00:00Z'), closedAt: null },
    ])
    expect(await listPicks(bench.db, [], '2026-09-01T00:00:00Z')).toEqual([])
    expect(await listOpenPicks(bench.db, [], TEST_NOW)).toEqual([])
  })
})

describe('a topic page', () => {
  it('is readable for comms without a pick, and for a retired topic', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db, { retiredAt: '2026-01-01T08:00:00Z' })
    await aPick(bench.db, {
      topicId: topic.id,
      ambassadorId: jana.ambassadorId,
      pickedAt: '2026-11-10T09:00:00Z',
    })
    const page = await readTopic(bench.ctx({ actor: comms }), topic.slug)
    expect(page).toMatchObject({ title: topic.title, retired: true, ownPick: null })
    expect(page?.holders).toHaveLength(1)
    expect(await readTopic(bench.ctx({ actor: comms }), 'gibt-es-nicht')).toBeUndefined()
  })

  it('names no department for somebody who belongs to none', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const topic = await aTopic(bench.db)
    await bench.db.deleteFrom('departmentMembership').where('ambassadorId', '=', jana.ambassadorId).execute()
    await pickTopic(as(jana), wish(topic.slug))
    expect((await readTopic(as(mehmet), topic.slug))?.holders).toEqual([
      { departmentName: null, since: '2026-11-19' },
    ])
  })
})

describe('many at once', () => {
  let database: OpenDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  const acting = (actor: AmbassadorActor): Ctx<AmbassadorActor> => ({
    db: database.db,
    jobs: bench.jobs,
    files: noFiles,
    actor,
    now: TEST_NOW,
    requestId: 'test',
  })

  test('two people who take the same topic both get it', async () => {
    const [jana, mehmet] = [await anAmbassador(database.db), await anAmbassador(database.db)]
    const topic = await aTopic(database.db)
    const both = await Promise.all(
      [jana, mehmet].map(person => pickTopic(acting(person), wish(topic.slug, true))),
    )
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
  })

  test('a button pressed twice takes the topic once', async () => {
    const jana = await anAmbassador(database.db)
    const topic = await aTopic(database.db)
    const both = await Promise.all([1, 2].map(() => pickTopic(acting(jana), wish(topic.slug))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, reason: 'already-yours' })
  })

  test('five topics wished for in one moment give three', async () => {
    const jana = await anAmbassador(database.db)
    const topics = await Promise.all([1, 2, 3, 4, 5].map(() => aTopic(database.db)))
    const all = await Promise.all(topics.map(({ slug }) => pickTopic(acting(jana), wish(slug))))
    expect(all.filter(({ ok }) => ok)).toHaveLength(3)
    expect(await listOpenPicks(database.db, [jana.ambassadorId], TEST_NOW)).toHaveLength(3)
  })
})
