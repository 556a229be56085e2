import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'

/** Gives what belongs to somebody whose account is closed to comms. @returns how many */
export async function updateReleased(db: Db): Promise<number> {
  const result = await db
    .updateTable('takeDown')
    .set({ assignee: null })
    .where('doneAt', 'is', null)
    .where('assignee', 'in', ({ selectFrom }) =>
      selectFrom('account').select('account.id').where('account.deactivatedAt', 'is not', null),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

type Reminded = { id: string; assignee: string; channel: Channel }

/** Takes the take-downs that are due and that nobody was reminded of, as reminded. */
export async function updateReminded(db: Db, today: Day, at: string): Promise<Reminded[]> {
  const rows = await db
    .updateTable('takeDown')
    .set({ remindedAt: at })
    .where('doneAt', 'is', null)
    .where('remindedAt', 'is', null)
    .where('escalatedAt', 'is', null)
    .where('assignee', 'is not', null)
    .where('dueOn', '<=', today)
    .returning(['id', 'assignee', 'channel'])
    .execute()
  return rows
    .flatMap(({ assignee, ...row }) => (assignee === null ? [] : [{ ...row, assignee }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** What was due before today and comms has not heard of. */
export function selectLate(db: Db, today: Day) {
  return db
    .selectFrom('takeDown')
    .select(['id', 'dueOn', 'doneAt', 'escalatedAt'])
    .where('doneAt', 'is', null)
    .where('escalatedAt', 'is', null)
    .where('dueOn', '<', today)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
}

/** @returns how many were escalated now */
export async function updateEscalated(db: Db, ids: readonly string[], at: string): Promise<number> {
  const result = await db
    .updateTable('takeDown')
    .set({ escalatedAt: at })
    .where('id', 'in', ids)
    .where('doneAt', 'is', null)
    .where('escalatedAt', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
