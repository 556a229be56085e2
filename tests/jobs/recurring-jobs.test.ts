import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { handlers } from '#app/jobs/handlers.ts'
import { runJob, startRunner } from '#app/jobs/runner.ts'
import { schedule } from '#app/jobs/schedule.ts'
import { aConnection } from '#tests/support/connections.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { aPlannedDeparture } from '#tests/support/departures.ts'
import { useJobBench } from '#tests/support/job-services.ts'
import { aVariedTown, berlin } from '#tests/support/nudges.ts'
import { aChecklist } from '#tests/support/onboarding.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { addPhoto } from '#tests/support/photos.ts'
import { aPick, aTopic } from '#tests/support/topics.ts'

const bench = useJobBench()
const jobs = schedule.map(({ job }) => job)

/** Every table of the programme with every row it holds, but for the record of the runs themselves. */
async function everything(): Promise<Record<string, unknown[]>> {
  const { db } = bench.database
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'job_run'
    order by 1`.execute(db)
  const held: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)} as row order by row::text`.execute(db)
    held[name] = rows
  }
  return held
}

async function anEventTomorrow(ambassadorId: string) {
  const { db } = bench.database
  const eventId = crypto.randomUUID()
  const at = '2026-11-02T09:00:00Z'
  await db
    .insertInto('event')
    .values({
      ...{
        id: eventId,
        kind: 'network',
        title: 'Netzwerktreffen',
        description: '',
        material: '',
        place: 'Rathaus',
      },
      ...{ startsAt: '2026-11-11T09:00:00Z', endsAt: '2026-11-11T11:00:00Z', createdAt: at, changedAt: at },
    })
    .execute()
  const signUp = { eventId, ambassadorId, signedUpAt: at, changedAt: at }
  await db
    .insertInto('eventSignUp')
    .values({ ...signUp, state: 'going' })
    .execute()
}

const runs = () => bench.database.db.selectFrom('jobRun').selectAll().orderBy('startedAt').execute()

describe('every recurring job', () => {
  beforeAll(async () => {
    const { db } = bench.database
    const town = await aVariedTown(db)
    const { id: topicId } = await aTopic(db)
    const ambassadorId = town.Silent?.ambassadorId ?? ''
    await aPick(db, { topicId, ambassadorId, pickedAt: '2026-09-01T09:00:00Z' })
    await db.insertInto('signInAttempt').values({ subject: 'x', at: '2026-10-01T09:00:00Z' }).execute()
    await anEventTomorrow(ambassadorId)
    await aChecklist({ db, now: berlin('2026-10-01 09:00') })
    await anAmbassador(db, { state: 'onboarding', since: '2026-10-01' })
    await aPlannedDeparture(db, await anAmbassador(db), '2026-11-08')
    await aConnection(db, { ambassadorId }, { expiresAt: '2026-11-12T09:00:00Z' })
    const shown = await addDepictedPerson(db)
    await addConsent(db, shown.id, { validUntil: '2026-11-20' })
    await addPhoto(db, { discardedAt: '2026-10-01T09:00:00Z' })
    bench.now = berlin('2026-11-10 09:00')
  })

  test('has a handler, and every handler is on the calendar', () => {
    expect(jobs.toSorted()).toEqual(Object.keys(handlers).toSorted())
  })

  test.each(jobs)('%s does something once: the second run finds nothing to do', async job => {
    expect(await runJob(bench.app, job)).toBeGreaterThan(0)
    const before = await everything()
    expect(await runJob(bench.app, job)).toBe(0)
    expect(await everything()).toEqual(before)
  })

  test('leaves a record of each run: when it began and ended, and what it counted', async () => {
    const recorded = await runs()
    const moment = new Date(bench.now.epochMilliseconds)
    expect(recorded).toHaveLength(jobs.length * 2)
    for (const run of recorded) expect(run).toMatchObject({ startedAt: moment, endedAt: moment, error: null })
    const ofChecks = recorded.filter(({ job }) => job === 'check-nudges').map(({ counted }) => counted)
    expect(ofChecks.toSorted()).toEqual([0, 2])
  })

  test('that fails says so in its record and is handed back to the queue', async () => {
    const { db } = bench.database
    const setting = {
      key: 'firstNudgeDay',
      value: JSON.stringify('Unsinn'),
      changedAt: '2026-11-10T08:00:00Z',
    }
    await db.insertInto('setting').values(setting).execute()
    await expect(runJob(bench.app, 'check-nudges')).rejects.toThrow('not-a-number')
    await db.deleteFrom('setting').where('key', '=', setting.key).execute()
    const failed = (await runs()).filter(({ error }) => error !== null)
    expect(failed).toMatchObject([{ job: 'check-nudges', counted: null }])
    expect(failed[0]?.endedAt).not.toBeNull()
  })
})

describe('the calendar', () => {
  test('is Berlin’s, and a run that was missed is caught up once', async () => {
    await startRunner(bench.boss, bench.app, async () => {})
    const written = await bench.boss.getSchedules()
    expect(written.map(({ name }) => name).toSorted()).toEqual(jobs.toSorted())
    for (const { timezone, options } of written) {
      expect(timezone).toBe('Europe/Berlin')
      expect(options).toMatchObject({ missed: 'once' })
    }
  })

  test.each([
    ['over the switch to summer time', '2026-03-26T12:00:00Z', ['2026-03-27', '2026-03-30', '2026-03-31']],
    ['over the switch back', '2026-10-22T12:00:00Z', ['2026-10-23', '2026-10-26', '2026-10-27']],
  ])('checks for reminders at nine on weekdays, %s', async (_when, from, days) => {
    const cron = schedule.find(({ job }) => job === 'check-nudges')?.cron ?? ''
    const times = await bench.boss.previewSchedule(cron, {
      tz: 'Europe/Berlin',
      from: new Date(from),
      count: 3,
    })
    const local = times.map(time =>
      Temporal.Instant.fromEpochMilliseconds(time.getTime()).toZonedDateTimeISO('Europe/Berlin'),
    )
    expect(local.map(time => time.toPlainDateTime().toString())).toEqual(days.map(day => `${day}T09:00:00`))
  })
})
