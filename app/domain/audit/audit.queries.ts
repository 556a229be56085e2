import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { AuditEntry } from '#db/types.generated.ts'

/** Appends one entry. */
export async function insertAuditEntry(db: Db, entry: Insertable<AuditEntry>): Promise<void> {
  await db.insertInto('auditEntry').values(entry).execute()
}

/** The newest entries with the actor's name where the account still exists, newest first. */
export function selectAuditEntries(db: Db, limit: number, beforeId: number | null) {
  return db
    .selectFrom('auditEntry')
    .leftJoin('account', 'account.id', 'auditEntry.actorId')
    .select([
      'auditEntry.id',
      'auditEntry.at',
      'auditEntry.actorKind',
      'auditEntry.action',
      'auditEntry.subjectType',
      'auditEntry.subjectId',
      'auditEntry.detail',
      'account.name as actorName',
    ])
    .$if(beforeId !== null, query => query.where('auditEntry.id', '<', beforeId ?? 0))
    .orderBy('auditEntry.id', 'desc')
    .limit(limit)
    .execute()
}
