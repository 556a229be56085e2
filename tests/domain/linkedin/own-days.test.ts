import { describe, expect, test } from 'vitest'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { readOwnDays, undoImport } from '#app/domain/linkedin/linkedin.server.ts'
import { everyDay, type OwnDay, summarise } from '#app/domain/linkedin/own-days/own-days.rules.ts'
import type { ExportedDay } from '#app/domain/linkedin/personal-export/personal-export.rules.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anImport, aPreview } from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'

// What somebody sees of their own year on 19 November 2026.

const bench = useTestBench()

async function somebody(): Promise<Ctx<AmbassadorActor>> {
  return bench.ctx({ actor: await anAmbassador(bench.db) })
}

const shown = (date: string, impressions: number | null): ExportedDay => ({
  ...{ date, impressions, engagements: 1, newFollowers: 0 },
})

const known = (days: readonly OwnDay[] | null) => days?.filter(({ impressions }) => impressions !== null)

describe('own days', () => {
  test('are none before the first file, and none of one that still waits', async () => {
    const ctx = await somebody()
    await aPreview(ctx, { exportedOn: '2026-11-10', days: [shown('2026-11-09', 5)] })
    expect(await readOwnDays(ctx)).toBeNull()
  })

  test('are those of the last twelve months up to yesterday, each of them, unknown ones too', async () => {
    const ctx = await somebody()
    const edges = ['2025-11-18', '2025-11-19', '2026-11-18', '2026-11-19'].map(day => shown(day, 7))
    await anImport(ctx, { exportedOn: '2026-11-19', days: edges })
    const days = await readOwnDays(ctx)
    expect(days).toHaveLength(365)
    expect([days?.[0]?.date, days?.at(-1)?.date]).toEqual(['2025-11-19', '2026-11-18'])
    expect(known(days)).toHaveLength(2)
    expect(days?.[1]).toEqual({ date: '2025-11-20', impressions: null })
  })

  test('are what the newest file says; an unknown figure leaves the known one, and below nothing is real', async () => {
    const ctx = await somebody()
    const newer = [shown('2026-11-01', 12), shown('2026-11-02', null), shown('2026-11-03', -4)]
    await anImport(ctx, { exportedOn: '2026-11-12', days: newer })
    const older = [shown('2026-11-01', 9), shown('2026-11-02', 8), shown('2026-11-04', null)]
    const importId = await anImport(ctx, { exportedOn: '2026-11-05', days: older })
    expect(known(await readOwnDays(ctx))).toEqual([
      { date: '2026-11-01', impressions: 12 },
      { date: '2026-11-02', impressions: 8 },
      { date: '2026-11-03', impressions: -4 },
    ])
    await undoImport(ctx, importId)
    expect(known(await readOwnDays(ctx))?.map(({ date }) => date)).toEqual(['2026-11-01', '2026-11-03'])
  })

  test('are of the person alone', async () => {
    const [ctx, other] = [await somebody(), await somebody()]
    await anImport(other, { exportedOn: '2026-11-12', days: [shown('2026-11-01', 12)] })
    expect(await readOwnDays(ctx)).toBeNull()
    expect(known(await readOwnDays(other))).toEqual([{ date: '2026-11-01', impressions: 12 }])
  })
})

describe('what is said about them', () => {
  const span = { from: '2026-09-29', until: '2026-10-03' }
  const day = (date: string, impressions: number | null): OwnDay => ({ date, impressions })

  test('the most seen day, the earliest of equals; stretches without figures; the sum of each month', () => {
    const days = everyDay([day('2026-09-30', 20), day('2026-10-01', -3), day('2026-10-03', 20)], span)
    expect(summarise(days)).toEqual({
      span,
      peak: { date: '2026-09-30', impressions: 20 },
      gaps: 2,
      months: [
        { month: '2026-09', impressions: 20, known: 1, days: 2 },
        { month: '2026-10', impressions: 17, known: 2, days: 3 },
      ],
    })
  })

  test('of a month without figures nothing is known, which is not 0; days of zeros are known', () => {
    const days = everyDay([day('2026-10-01', 0), day('2026-10-02', 0)], span)
    expect(summarise(days)?.months).toEqual([
      { month: '2026-09', impressions: null, known: 0, days: 2 },
      { month: '2026-10', impressions: 0, known: 2, days: 3 },
    ])
    expect(summarise(days)?.peak).toEqual({ date: '2026-10-01', impressions: 0 })
  })

  test('a whole stretch has no gap', () => {
    const whole = { from: '2026-10-01', until: '2026-10-02' }
    expect(summarise(everyDay([day('2026-10-01', 1), day('2026-10-02', 2)], whole))?.gaps).toBe(0)
  })

  test('of days of which nothing is known there is nothing to say', () => {
    expect(summarise(everyDay([], span))).toBeNull()
    expect(summarise([])).toBeNull()
  })
})
