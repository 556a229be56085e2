import { describe, expect, test } from 'vitest'
import { newVersionSchema } from '#app/domain/agreements/agreement.schema.ts'
import {
  acknowledgeVersion,
  listAgreements,
  listOwnUnread,
  loadShippedAgreements,
  publishVersion,
  readAcknowledgements,
  readAgreement,
  readOwnReading,
  readReading,
} from '#app/domain/agreements/agreements.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import {
  agreementIdOf,
  aNewVersion,
  queuedFinishes,
  readText,
  shippedTexts,
} from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const as = (actor: AmbassadorActor) => bench.ctx({ actor })
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms'], { name: 'Katharina' }) })
const load = () => loadShippedAgreements(bench.ctx(), shippedTexts)
const currentOf = async (key: string) => (await readAgreement(bench.db, key))?.current

const changed = {
  bodyDe: '## Ton\n\nHöflich.',
  bodyEn: '## Tone\n\nPolite.',
  changeNoteDe: 'Höflich statt freundlich.',
  changeNoteEn: 'Polite rather than kind.',
}

describe('the shipped texts', () => {
  test('become version 1, once', async () => {
    expect(await load()).toBe(2)
    expect(await currentOf('guidelines')).toMatchObject({ number: 1, publishedBy: null, changeNoteDe: '' })
    expect(await load()).toBe(0)
  })

  test('leave alone what the town has made of them', async () => {
    await load()
    await publishVersion(await comms(), 'guidelines', { basedOn: 1, ...changed })
    await load()
    expect((await readAgreement(bench.db, 'guidelines'))?.versions.map(({ number }) => number)).toEqual([
      2, 1,
    ])
  })
})

describe('publishing', () => {
  test('adds a version with its note and leaves the one before as it was', async () => {
    await load()
    const ctx = await comms()
    const before = await currentOf('guidelines')
    expect(await publishVersion(ctx, 'guidelines', { basedOn: 1, ...changed })).toEqual({
      ok: true,
      value: 2,
    })
    const agreement = await readAgreement(bench.db, 'guidelines')
    expect(agreement?.current).toMatchObject({ number: 2, publishedBy: 'Katharina', ...changed })
    expect(agreement?.versions[1]).toEqual(before)
    expect(await auditOf(bench.db, agreement?.id ?? '')).toMatchObject([
      {
        action: 'agreement.published',
        actorId: ctx.actor.accountId,
        detail: { key: 'guidelines', number: 2 },
      },
    ])
  })

  test('of two people who began with the same version only the first gets through', async () => {
    await load()
    await publishVersion(await comms(), 'guidelines', { basedOn: 1, ...changed })
    const late = { basedOn: 1, ...changed, bodyDe: 'Etwas ganz anderes.' }
    expect(await publishVersion(await comms(), 'guidelines', late)).toEqual({ ok: false, reason: 'stale' })
    expect(await currentOf('guidelines')).toMatchObject({ number: 2, bodyDe: changed.bodyDe })
  })

  test('does not ask everybody again for nothing', async () => {
    await load()
    const same = await currentOf('works-agreement')
    const asBefore = { ...changed, basedOn: 1, bodyDe: `${same?.bodyDe}\r\n`, bodyEn: same?.bodyEn ?? '' }
    expect(await publishVersion(await comms(), 'works-agreement', asBefore)).toMatchObject({
      reason: 'nothing-new',
    })
  })

  test('knows only the texts there are', async () => {
    await load()
    expect(await publishVersion(await comms(), 'hausordnung', { basedOn: 1, ...changed })).toMatchObject({
      reason: 'unknown-agreement',
    })
  })

  test.each([
    [{ bodyDe: ' ' }, ['bodyDe']],
    [{ changeNoteEn: '' }, ['changeNoteEn']],
    [{ bodyEn: 'x'.repeat(40_001) }, ['bodyEn']],
    [{ basedOn: 'eins' }, ['basedOn']],
    [{ basedOn: '0' }, ['basedOn']],
  ])('refuses %j', (wrong, fields) => {
    const parsed = newVersionSchema.safeParse({ basedOn: '1', ...changed, ...wrong })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(fields)
  })
})

describe('acknowledging', () => {
  test('counts for the version that was read; twice is once', async () => {
    await load()
    const jana = await anAmbassador(bench.db)
    const id = await agreementIdOf(bench.db, 'guidelines')
    await readText(as(jana), 'guidelines')
    await readText(as(jana), 'guidelines')
    const read = await readAcknowledgements(bench.db, [jana.ambassadorId])
    expect(read.get(jana.ambassadorId)?.get(id)).toMatchObject({ number: 1, current: true })
    expect((await auditOf(bench.db, id)).map(({ action }) => action)).toEqual(['agreement.acknowledged'])
  })

  test('a new version asks again, and shows what changed since the one that was read', async () => {
    await load()
    const jana = await anAmbassador(bench.db)
    await readText(as(jana), 'guidelines')
    await readText(as(jana), 'works-agreement')
    expect(await listOwnUnread(as(jana))).toEqual([])
    const ctx = await comms()
    await aNewVersion(ctx, 'guidelines')
    await aNewVersion(ctx, 'guidelines')
    const [unread, ...others] = await listOwnUnread(as(jana))
    expect(others).toEqual([])
    expect(unread).toMatchObject({ lastRead: { number: 1, current: false }, before: { number: 1 } })
    expect(unread?.agreement.current.number).toBe(3)
    await readText(as(jana), 'guidelines')
    expect(await listOwnUnread(as(jana))).toEqual([])
    expect(await readOwnReading(as(jana), 'guidelines')).toMatchObject({ before: null })
  })

  test('whoever never read a text sees it whole, without a difference', async () => {
    await load()
    const jana = await anAmbassador(bench.db)
    expect(await readOwnReading(as(jana), 'guidelines')).toMatchObject({ lastRead: null, before: null })
    expect(await readOwnReading(as(jana), 'hausordnung')).toBeUndefined()
  })

  test('is refused for a version that is no longer the current one, and for ids from elsewhere', async () => {
    await load()
    const jana = await anAmbassador(bench.db)
    const old = await currentOf('guidelines')
    const other = await currentOf('works-agreement')
    await aNewVersion(await comms(), 'guidelines')
    for (const versionId of [old?.id ?? '', other?.id ?? '', '00000000-0000-4000-8000-000000000000']) {
      expect(await acknowledgeVersion(as(jana), 'guidelines', versionId)).toMatchObject({
        reason: 'outdated',
      })
    }
    expect(await acknowledgeVersion(as(jana), 'hausordnung', old?.id ?? '')).toMatchObject({
      reason: 'unknown-agreement',
    })
    expect(await readAcknowledgements(bench.db, [jana.ambassadorId])).toEqual(new Map())
  })

  test('has the programme look at the onboarding of whoever is in it, and of nobody else', async () => {
    await load()
    const [active, fresh] = [
      await anAmbassador(bench.db),
      await anAmbassador(bench.db, { state: 'onboarding', since: '2026-11-10' }),
    ]
    await readText(as(active), 'guidelines')
    expect(await queuedFinishes(bench.db)).toEqual([])
    await readText(as(fresh), 'guidelines')
    expect(await queuedFinishes(bench.db)).toEqual([fresh.ambassadorId])
  })
})

describe('how far the reading is', () => {
  test('is a number of all and the names of who has not: people who take part, no others', async () => {
    await load()
    const people = {
      jana: await anAmbassador(bench.db, { name: 'Jana' }),
      mehmet: await anAmbassador(bench.db, { name: 'Mehmet', state: 'paused' }),
      emre: await anAmbassador(bench.db, { name: 'Emre', state: 'onboarding' }),
    }
    await anAmbassador(bench.db, { name: 'Eingeladen', state: 'invited' })
    await anAmbassador(bench.db, { name: 'Fort', state: 'left' })
    await readText(as(people.jana), 'guidelines')
    const current = await currentOf('guidelines')
    const reading = await readReading(bench.db, current?.id ?? '')
    expect(reading).toMatchObject({ read: 1, of: 3 })
    expect(reading.open.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'Emre: onboarding',
      'Mehmet: paused',
    ])
    expect(await listAgreements(bench.db)).toMatchObject([
      { key: 'guidelines', number: 1, read: 1, of: 3 },
      { key: 'works-agreement', number: 1, read: 0, of: 3 },
    ])
  })

  test('begins anew with a new version', async () => {
    await load()
    const jana = await anAmbassador(bench.db)
    await readText(as(jana), 'guidelines')
    await aNewVersion(await comms(), 'guidelines')
    const current = await currentOf('guidelines')
    expect(current?.publishedAt).toEqual(new Date(TEST_NOW.epochMilliseconds))
    expect(await readReading(bench.db, current?.id ?? '')).toMatchObject({ read: 0, of: 1 })
  })
})
