import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { isWorkingDay } from '#app/domain/kernel/working-days.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertParticipant, insertPulse, selectOpenPulse, selectUninvited } from './pulse.queries.ts'
import { closingDay, type HalfYear, pulseOpeningOn } from './pulse-window.rules.ts'

/**
 * Opens the pulse of the half year when its time has come, and invites every active person by mail, once
 * and never again: nobody is reminded. While it is open, whoever becomes active is invited too. It closes
 * by its date. Invitation and mail are one transaction per person, so a run that dies or happens twice
 * leaves everybody with exactly one.
 * @returns how many people were invited now
 */
export async function runPulse(ctx: Ctx<SystemActor>): Promise<number> {
  const today = dayOf(ctx.now)
  const { federalState } = await readSettings(ctx.db)
  if (!isWorkingDay(today, federalState)) return 0
  const half = pulseOpeningOn(today, federalState)
  if (half !== null) await open(ctx, half)
  const pulse = await selectOpenPulse(ctx.db, today)
  if (pulse === undefined) return 0
  let written = 0
  for (const person of await selectUninvited(ctx.db, pulse.id, today)) {
    if (await invite(ctx, pulse, person)) written += 1
  }
  return written
}

async function open(ctx: Ctx, half: HalfYear): Promise<void> {
  const opensOn = dayOf(ctx.now)
  await inTransaction(ctx.db, async trx => {
    const id = newId()
    if (!(await insertPulse(trx, { id, half, opensOn, closesOn: closingDay(opensOn) }))) return
    await writeAudit({ ...ctx, db: trx }, { action: 'pulse.opened', subject: { type: 'pulse', id } })
  })
}

/** @returns false when this person has the invitation already */
function invite(
  ctx: Ctx,
  pulse: { id: string; closesOn: string },
  { ambassadorId, accountId }: { ambassadorId: string; accountId: string },
): Promise<boolean> {
  return inTransaction(ctx.db, async trx => {
    if (!(await insertParticipant(trx, pulse.id, ambassadorId))) return false
    await queueMail(
      { ...ctx, db: trx },
      { accountId, template: 'pulse-opened', params: { closesOn: pulse.closesOn }, confidential: true },
    )
    return true
  })
}
