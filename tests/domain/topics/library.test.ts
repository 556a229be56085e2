import { describe, expect, it, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { composeUrl } from '#app/domain/topics/picks/compose-url.rules.ts'
import { draftSchema } from '#app/domain/topics/picks/draft.schema.ts'
import { type FilterableTopic, isFiltering, matchesFilter } from '#app/domain/topics/topic-filter.rules.ts'
import { type TopicFilter, topicFilterSchema } from '#app/domain/topics/topic-filter.schema.ts'
import {
  leadingReasonSentence,
  nameReasons,
  topicReasonSentence,
} from '#app/domain/topics/topic-reason.rules.ts'
import { listTopics } from '#app/domain/topics/topics.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPick, aPostOn, aTopic } from '#tests/support/topics.ts'

const bench = useTestBench()
const looksFor = (filter: Partial<TopicFilter> = {}) => topicFilterSchema.parse(filter)

async function titles(actor: AccountActor, filter: Partial<TopicFilter> = {}) {
  const { topics } = await listTopics(bench.ctx({ actor }), looksFor(filter))
  return topics.map(({ title }) => title)
}

describe('the library somebody sees', () => {
  test('stands in their order, says who holds what, and counts what it leaves out', async () => {
    const kita = await aDepartment(bench.db, 'Kita')
    const jana = await anAmbassador(bench.db, { departmentId: kita })
    const mehmet = await anAmbassador(bench.db, { departmentId: await aDepartment(bench.db, 'Sportbüro') })
    const held = await aTopic(bench.db, { title: 'Für die Kita', departmentIds: [kita], category: 'team' })
    await aTopic(bench.db, { title: 'Im Advent', season: { from: '11-15', to: '12-24' } })
    await aTopic(bench.db, { title: 'Im Sommer', season: { from: '06-01', to: '08-31' } })
    await aTopic(bench.db, { title: 'Abgelegt', retiredAt: '2026-01-01T08:00:00Z' })
    const pickedAt = '2026-11-03T09:00:00Z'
    await aPick(bench.db, { topicId: held.id, ambassadorId: mehmet.ambassadorId, pickedAt })
    await aPick(bench.db, { topicId: held.id, ambassadorId: jana.ambassadorId, pickedAt })
    expect(await titles(jana)).toEqual(['Im Advent', 'Für die Kita', 'Im Sommer'])
    const { topics, total } = await listTopics(bench.ctx({ actor: jana }), looksFor({ kategorie: 'team' }))
    expect(total).toBe(3)
    expect(topics).toEqual([
      {
        ...held,
        category: 'team',
        effortMinutes: 15,
        needsPhoto: false,
        format: 'text',
        season: null,
        standing: 'all-year',
        reasons: [{ code: 'department', departmentId: kita, departmentName: 'Kita' }],
        holders: [{ departmentName: 'Sportbüro', since: '2026-11-03' }],
        yours: true,
      },
    ])
  })

  test('stands by title for comms, with reasons that hold for everybody', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    for (const title of ['Zebra', 'Äpfel', 'Birnen']) await aTopic(bench.db, { title })
    const { topics } = await listTopics(bench.ctx({ actor: comms }), looksFor())
    expect(topics.map(({ title }) => title)).toEqual(['Äpfel', 'Birnen', 'Zebra'])
    expect(topics[0]).toMatchObject({ reasons: [{ code: 'long-unused', since: null }], yours: false })
  })

  test('can be only what is new to the person', async () => {
    const jana = await anAmbassador(bench.db)
    const used = await aTopic(bench.db, { title: 'Benutzt' })
    await aTopic(bench.db, { title: 'Neu' })
    const publishedAt = '2026-05-01T09:00:00Z'
    await aPostOn(bench.db, { topicId: used.id, ambassadorId: jana.ambassadorId, publishedAt })
    expect(await titles(jana, { neu: 'ja' })).toEqual(['Neu'])
  })
})

describe('narrowing the library down', () => {
  const topic: FilterableTopic = {
    title: 'Wie klingt das Jahr bei euch im Büro aus?',
    guidingQuestions: ['Welchen Brauch habt ihr im Dezember?', 'Wer räumt auf?'],
    angle: 'Ein Bild von der Straße.',
    category: 'team',
    effortMinutes: 30,
    needsPhoto: true,
    goals: [{ slug: 'image' }],
    standing: 'in-season',
    usedByThisPerson: true,
  }

  it.each<[Partial<TopicFilter>, boolean]>([
    [{}, true],
    [{ kategorie: 'team' }, true],
    [{ kategorie: 'dialog' }, false],
    [{ minuten: '30' }, true],
    [{ minuten: '15' }, false],
    [{ foto: 'mit' }, true],
    [{ foto: 'ohne' }, false],
    [{ ziel: 'image' }, true],
    [{ ziel: 'recruiting' }, false],
    [{ saison: 'jetzt' }, true],
    [{ neu: 'ja' }, false],
    [{ suche: 'dezember BRAUCH' }, true],
    [{ suche: 'buero' }, true],
    [{ suche: 'büro' }, true],
    [{ suche: 'Strasse' }, true],
    [{ suche: 'räumt Schnee' }, false],
    [{ kategorie: 'team', minuten: '30', foto: 'mit', ziel: 'image', saison: 'jetzt', suche: 'jahr' }, true],
    [
      { kategorie: 'team', minuten: '30', foto: 'mit', ziel: 'image', saison: 'jetzt', suche: 'sommer' },
      false,
    ],
  ])('by %o keeps a topic: %s', (filter, kept) => {
    expect(matchesFilter(topic, looksFor(filter))).toBe(kept)
  })

  it('keeps what is out of season from "passt jetzt", and what is new in "neu für dich"', () => {
    expect(matchesFilter({ ...topic, standing: 'all-year' }, looksFor({ saison: 'jetzt' }))).toBe(false)
    expect(matchesFilter({ ...topic, usedByThisPerson: false }, looksFor({ neu: 'ja' }))).toBe(true)
  })

  it('forgives addresses that ask for what nobody offers', () => {
    const filter = topicFilterSchema.parse({ kategorie: 'quatsch', minuten: '99', foto: 'x', ziel: ['a'] })
    expect(isFiltering(filter)).toBe(false)
    expect(isFiltering(looksFor({ suche: ' Kita ' }))).toBe(true)
  })
})

describe('why a topic is offered', () => {
  const kita = { code: 'department', departmentId: 'k' } as const

  it.each([
    [{ code: 'season', from: '11-20', to: '01-06' }, 'passt zur Jahreszeit', 'fits the season'],
    [{ ...kita, departmentName: 'Kita' }, 'passt zu Kita', 'fits Kita'],
    [kita, 'passt zu deinem Bereich', 'fits your department'],
    [{ code: 'unused-by-you' }, 'neu für dich', 'new for you'],
    [{ code: 'long-unused', since: '2026-01-01' }, 'lange nicht genutzt', 'not used for a long time'],
    [{ code: 'long-unused', since: null }, 'noch von niemandem genutzt', 'not used by anybody yet'],
  ] as const)('%o is said in words', (reason, german, english) => {
    expect(topicReasonSentence(reason, 'de')).toBe(german)
    expect(topicReasonSentence(reason, 'en')).toBe(english)
  })

  it('takes the department’s name from the caller, too', () => {
    expect(topicReasonSentence(kita, 'de', 'Sportbüro')).toBe('passt zu Sportbüro')
  })

  it('leads with the weightiest reason, and has words where there is none', () => {
    expect(leadingReasonSentence([{ code: 'unused-by-you' }, kita], 'de')).toBe('neu für dich')
    expect(leadingReasonSentence([], 'de')).toBe('aus der Bibliothek')
    expect(leadingReasonSentence([], 'en')).toBe('from the library')
  })

  it('names only departments that are known', () => {
    const reasons = [kita, { code: 'unused-by-you' }] as const
    expect(nameReasons(reasons, new Map())).toEqual([{ code: 'unused-by-you' }])
    expect(nameReasons(reasons, new Map([['k', 'Kita']]))).toEqual([
      { ...kita, departmentName: 'Kita' },
      { code: 'unused-by-you' },
    ])
  })
})

describe('a draft', () => {
  it('is measured as LinkedIn measures: a line end is one character', () => {
    const text = `${'a'.repeat(1499)}\r\n${'b'.repeat(1500)}`
    expect(draftSchema.parse({ draft: text }).draft).toHaveLength(3000)
    expect(draftSchema.safeParse({ draft: `${text}b` }).error?.issues[0]?.message).toBe('too-long')
  })

  it('may be empty', () => {
    expect(draftSchema.parse({})).toEqual({ draft: '' })
    expect(draftSchema.parse({ draft: '  \r\n' })).toEqual({ draft: '' })
  })

  it('travels to LinkedIn’s composer unharmed', () => {
    const text = 'Grüße & 100 % Kita?\n#NeuImTeam + mehr'
    const url = new URL(composeUrl(text))
    expect(url.origin + url.pathname).toBe('https://www.linkedin.com/feed/')
    expect(url.searchParams.get('shareActive')).toBe('true')
    expect(url.searchParams.get('text')).toBe(text)
    expect(url.href).not.toContain('+')
  })
})
