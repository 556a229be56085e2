import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import { insertAuditEntry } from './audit.queries.ts'

export type AuditEvent = {
  /** Past tense and dotted: 'topic.retired', 'setting.changed'. */
  action: string
  subject: { type: string; id: string }
  /** Facts somebody in oversight needs; never figures of a person, never free text of a person. */
  detail?: Record<string, string | number | boolean | null | string[]>
}

/**
 * Records who changed what. Call it inside the transaction that makes the change: there is no change
 * without its entry and no entry without its change.
 */
export async function writeAudit(
  context: { db: Db; actor: Actor; now: Temporal.Instant; requestId: string },
  event: AuditEvent,
): Promise<void> {
  await insertAuditEntry(context.db, {
    at: context.now.toString(),
    actorKind: context.actor.kind,
    actorId: 'accountId' in context.actor ? context.actor.accountId : null,
    action: event.action,
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    detail: JSON.stringify(event.detail ?? {}),
    requestId: context.requestId,
  })
}
