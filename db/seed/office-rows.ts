import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { addWorkingDays, isWorkingDay } from '#app/domain/kernel/working-days.ts'
import type { Settings } from '#app/domain/settings/settings.schema.ts'
import { accountIdOf, commsAccountId, foundedAt } from './people-rows.ts'
import type { TownPick } from './picks.ts'
import type { Reminders } from './reminders.ts'
import { berlin, townState } from './town-calendar.ts'
import { townId } from './town-id.ts'

/** What Lindental decided for itself; everything else has its default. */
export const townSettings = {
  townName: 'Stadt Lindental',
  contactEmail: 'stadtstimmen@lindental.example',
  federalState: townState,
  jobAdHosts: 'karriere.lindental.example',
} satisfies Partial<Settings>

/** Days of job runs that are still listed. */
const DAYS_OF_RUNS = 10

/** Rows of the settings, set by the administration when the programme was founded. */
export function settingRows(today: Day) {
  return Object.entries(townSettings).map(([key, value]) => ({
    key,
    value: JSON.stringify(value),
    changedAt: foundedAt(today),
    changedBy: accountIdOf('jonas.reuter'),
  }))
}

/** Rows of what people answered to reminders, and of the talks and the help comms was asked for. */
export function answerRows({ reminders, snoozes, talks }: Reminders, today: Day) {
  const current = today.slice(0, 7)
  const asked = reminders.filter(({ life }) => life.person.answers === 'help')
  const help = asked.slice(-1).map(({ life, month, decidedOn }) => ({ life, month, openedOn: decidedOn }))
  return {
    snooze: snoozes.map(({ life, month, snoozedAt }) => ({
      ambassadorId: life.ambassadorId,
      month,
      snoozedAt,
    })),
    commsTask: [
      ...help.map(task => taskRow({ ...task, kind: 'help' as const }, current)),
      ...talks.map(task => taskRow({ ...task, kind: 'talk' as const }, current)),
    ],
  }
}

/** Rows of what the job runner did on the last days before `today`. */
export function jobRunRows({ reminders }: Reminders, picks: readonly TownPick[], today: Day) {
  const days = Array.from({ length: DAYS_OF_RUNS }, (_, index) => addDays(today, index - DAYS_OF_RUNS))
  return days.flatMap(day => {
    const sent = reminders.filter(({ decidedOn }) => decidedOn === day).length
    const lapsed = picks.filter(
      ({ end }) => end?.reason === 'lapsed' && end.at === berlin(day, '04:15'),
    ).length
    const nightly = [runRow('clean-up', day, '03:45', 0), runRow('lapse-picks', day, '04:15', lapsed)]
    return isWorkingDay(day, townState) ? [...nightly, runRow('check-nudges', day, '09:00', sent)] : nightly
  })
}

type Task = { kind: 'help' | 'talk'; life: { ambassadorId: string }; month: string; openedOn: Day }

// What was asked in earlier months is done; what came up this month waits.
function taskRow({ kind, life: { ambassadorId }, month, openedOn }: Task, current: string) {
  const done = month < current
  return {
    id: townId('task', kind, ambassadorId, month),
    kind,
    ambassadorId,
    month,
    openedAt: berlin(openedOn, kind === 'help' ? '10:25' : '09:00'),
    doneAt: done ? berlin(addWorkingDays(openedOn, 2, townState), '11:00') : null,
    doneBy: done ? commsAccountId : null,
  }
}

function runRow(job: string, day: Day, time: string, counted: number) {
  const startedAt = berlin(day, time)
  return {
    id: townId('job-run', job, day),
    job,
    startedAt,
    endedAt: new Date(Date.parse(startedAt) + 640).toISOString(),
    counted,
    error: null,
  }
}
