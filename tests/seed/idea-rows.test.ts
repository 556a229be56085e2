import { describe, expect, test } from 'vitest'
import { IDEA_LENGTH } from '#app/domain/ideas/idea.schema.ts'
import { readCode, stateOf } from '#app/domain/ideas/wall.rules.ts'
import { instantOf, startOfDay } from '#app/domain/kernel/calendar.ts'
import { eventRows } from '#db/seed/events-rows.ts'
import { ideaRows } from '#db/seed/idea-rows.ts'
import { planLives } from '#db/seed/lives.ts'
import type { TownLibrary, TownTopic } from '#db/seed/town-library.ts'

const days = ['2026-11-19', '2026-01-01', '2027-02-28', '2027-05-17', '2026-12-25']

const topic: TownTopic = {
  ...{
    id: 'a-topic',
    slug: 'leeres-ladenlokal',
    title: 'Leeres Ladenlokal',
    season: null,
    needsPhoto: false,
  },
  ...{ departmentIds: [], goalIds: [], valueIds: [], coolDownDays: 0, effortMinutes: 20, format: 'text' },
}
const library: TownLibrary = {
  topics: [topic],
  goalIds: new Map(),
  valueIds: [],
  steps: [],
  versionIds: [],
  consentTextIds: new Map(),
}

describe.each(days)('the wall of the kick-off on %s', today => {
  const { ideaWall, workshopIdea } = ideaRows(library, today)
  const kickOff = eventRows(planLives(today), today).event.find(({ kind }) => kind === 'kick-off')

  test('belongs to the kick-off, has a code people can type, and is closed', () => {
    const [wall] = ideaWall
    expect(wall && [wall.eventId, readCode(wall.code)]).toEqual([kickOff?.id, wall?.code])
    expect(wall && stateOf({ openUntil: instantOf(new Date(wall.openUntil)) }, startOfDay(today))).toBe(
      'closed',
    )
    expect(kickOff && wall && wall.openedAt > kickOff.startsAt && wall.openUntil > kickOff.endsAt).toBe(true)
  })

  test('has eight ideas that came while it was open; nothing of it is later than today begins', () => {
    const begin = startOfDay(today).toString()
    expect(workshopIdea).toHaveLength(8)
    for (const { eventId, text, addedAt, setAsideAt } of workshopIdea) {
      expect([eventId, text.length <= IDEA_LENGTH]).toEqual([kickOff?.id, true])
      expect(ideaWall[0] && addedAt > ideaWall[0].openedAt && addedAt < ideaWall[0].openUntil).toBe(true)
      expect((setAsideAt ?? addedAt) < begin).toBe(true)
    }
  })

  test('one idea is a topic, one is set aside, and it is the same however often it is planned', () => {
    expect(workshopIdea.filter(({ topicId }) => topicId === topic.id)).toHaveLength(1)
    expect(workshopIdea.filter(({ setAsideAt }) => setAsideAt !== null)).toHaveLength(1)
    expect(ideaRows(library, today)).toEqual({ ideaWall, workshopIdea })
  })
})
