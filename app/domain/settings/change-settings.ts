import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { readSettings } from './read-settings.ts'
import { upsertSetting } from './setting.queries.ts'
import type { Settings } from './settings.schema.ts'

/**
 * Stores the settings that differ from before; each change is one entry in the log that oversight
 * reads, with the old and the new value.
 * @returns the names of the settings that changed
 */
export async function changeSettings(ctx: Ctx, wanted: Settings): Promise<Array<keyof Settings>> {
  return inTransaction(ctx.db, async trx => {
    const before = await readSettings(trx)
    const changed = (Object.keys(wanted) as Array<keyof Settings>).filter(key => wanted[key] !== before[key])
    for (const key of changed) {
      await upsertSetting(trx, {
        key,
        value: wanted[key],
        changedAt: ctx.now.toString(),
        changedBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      })
      await writeAudit(
        { ...ctx, db: trx },
        {
          action: 'setting.changed',
          subject: { type: 'setting', id: key },
          detail: { before: before[key], after: wanted[key] },
        },
      )
    }
    return changed
  })
}
