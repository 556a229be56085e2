import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { insertEvent, selectConsentsOf } from '../recording/consent.queries.ts'
import { accountOfEmployee } from './account-of-person.ts'
import { isDepartment, personRow } from './add-person.ts'
import {
  insertGuardian,
  selectGuardians,
  selectPerson,
  updateGuardian,
  updatePerson,
} from './person.queries.ts'
import type { PersonInput } from './person.schema.ts'
import { changedFields, guardianChanges } from './person-change.rules.ts'

const MOST_CONSENTS = 500

/**
 * Corrects what the register says about somebody. A birth date that is known is corrected, never forgotten, and a
 * guardian who no longer is one stays as proof of what they signed. The end of somebody's work is entered by itself. Every consent of the person notes what changed.
 */
export function correctPerson(
  ctx: Ctx<AccountActor>,
  personId: string,
  input: PersonInput,
): Promise<Result<undefined, 'unknown-person' | 'unknown-department'>> {
  return inTransaction(ctx.db, async trx => {
    if (isId(personId)) await lockPeople(trx, [personId], 'changing')
    const before = isId(personId) ? await selectPerson(trx, personId) : undefined
    if (!before) return failure('unknown-person')
    // Who was in a department that is no longer used may stay there.
    const moved = input.departmentId !== (before.departmentId ?? undefined)
    if (moved && !(await isDepartment(trx, input.departmentId))) return failure('unknown-department')
    const { guardians, ...person } = { ...input, bornOn: input.bornOn ?? before.bornOn ?? undefined }
    const known = await selectGuardians(trx, personId)
    const changes = guardianChanges(known, guardians)
    const row = personRow(person)
    const fields = changedFields({ ...before, guardians: known }, row)
    const { added, changed, removed } = changes
    if (Object.keys(fields).length + added.length + changed.length + removed.length === 0) return success()
    await updatePerson(trx, personId, row)
    const accountId = before.accountId ?? (await accountOfEmployee(trx, row))
    if (accountId !== before.accountId) await updatePerson(trx, personId, { accountId })
    for (const { id, ...words } of changed) await updateGuardian(trx, id, words)
    for (const id of removed) await updateGuardian(trx, id, { removedAt: ctx.now.toString() })
    for (const [index, { name, email }] of added.entries()) {
      const position = known.length + index + 1
      await insertGuardian(trx, { id: newId(), personId, position, name, email: email ?? null })
    }
    const counts = { added: added.length, changed: changed.length, removed: removed.length }
    for (const { id: consentId } of await selectConsentsOf(trx, personId, MOST_CONSENTS)) {
      const event = {
        id: newId(),
        consentId,
        kind: 'corrected',
        at: ctx.now.toString(),
        by: 'comms',
      } as const
      const detail = JSON.stringify({ person: fields, guardians: counts })
      await insertEvent(trx, { ...event, accountId: ctx.actor.accountId, detail })
    }
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'depicted-person.corrected',
        subject: { type: 'depicted-person', id: personId },
        detail: { fields: Object.keys(fields), guardians: added.length + changed.length + removed.length },
      },
    )
    return success()
  })
}
