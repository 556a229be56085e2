import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { isWorkingDay } from '#app/domain/kernel/working-days.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { inTransaction } from '#db/transaction.ts'
import type { ChecklistStep } from '../checklist/read-checklist.ts'
import { type OnboardingPath, readPaths } from '../path/read-paths.ts'
import {
  insertReminder,
  selectLastReminders,
  selectPeopleToRemind,
  updateReminderMail,
} from './reminder.queries.ts'
import { decideReminder } from './reminder.rules.ts'

/**
 * The morning's look at everybody in onboarding: whoever has something of their own that is due gets one mail that
 * lists exactly that. Reminder, mail and the job that sends it are one transaction per person, and a person has
 * one reminder a day at most, so that a run that dies or comes twice leaves everybody with exactly one.
 * @returns how many reminders were written now
 */
export async function remindOnboarding(ctx: Ctx<SystemActor>): Promise<number> {
  const today = dayOf(ctx.now)
  const { federalState } = await readSettings(ctx.db)
  if (!isWorkingDay(today, federalState)) return 0
  const ids = await selectPeopleToRemind(ctx.db)
  const lastReminders = await selectLastReminders(ctx.db, ids)
  let written = 0
  for (const path of await readPaths(ctx.db, ids, today)) {
    const { absences, mailOptOut, ambassadorId } = path.participation
    const remindedOn = lastReminders.get(ambassadorId) ?? null
    const facts = { state: path.state, absences, mailOptOut, steps: path.steps, remindedOn }
    const decision = decideReminder(facts, today, federalState)
    if (decision.send && (await writeReminder(ctx, path, decision.steps, today))) written += 1
  }
  return written
}

/** @returns false when this person has been reminded today already */
function writeReminder(
  ctx: Ctx<SystemActor>,
  { participation: { ambassadorId, accountId, locale } }: OnboardingPath,
  due: ReadonlyArray<{ step: ChecklistStep; dueOn: Day }>,
  day: Day,
): Promise<boolean> {
  return inTransaction(ctx.db, async trx => {
    if (!(await insertReminder(trx, { ambassadorId, day }))) return false
    const mailId = await queueMail(
      { ...ctx, db: trx },
      {
        accountId,
        template: 'onboarding-reminder',
        params: {
          steps: due.map(({ step, dueOn }) => ({
            stepId: step.id,
            title: locale === 'de' ? step.titleDe : step.titleEn,
            dueOn,
          })),
        },
        confidential: true,
      },
    )
    await updateReminderMail(trx, { ambassadorId, day }, mailId)
    return true
  })
}
