import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dropFile } from '#app/domain/files/files.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { deletePersonRow, selectScansOf } from './person.queries.ts'

/**
 * Deletes somebody with everything the register holds about them, in the transaction of whoever has found that nothing
 * has to stay. The log of changes keeps that it was done, without a name.
 */
export async function deletePerson(ctx: Ctx<AccountActor>, personId: string): Promise<void> {
  const scans = await selectScansOf(ctx.db, personId)
  await deletePersonRow(ctx.db, personId)
  for (const fileId of scans) await dropFile(ctx, fileId)
  await writeAudit(ctx, {
    action: 'depicted-person.erased',
    subject: { type: 'depicted-person', id: personId },
  })
}
