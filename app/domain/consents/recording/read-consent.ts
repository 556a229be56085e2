import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import {
  selectConsent,
  selectConsentsOf,
  selectEvents,
  selectScopesOf,
  selectSignatures,
} from './consent.queries.ts'

const MOST_CONSENTS = 200

type Row = NonNullable<Awaited<ReturnType<typeof selectConsent>>>

/** One consent with its scopes, who signed, and what happened to it, the newest first. */
export type ConsentRecord = Row & {
  scopes: Awaited<ReturnType<typeof selectScopesOf>>
  signatures: Awaited<ReturnType<typeof selectSignatures>>
  events: Awaited<ReturnType<typeof selectEvents>>
}

/** One consent, for comms; undefined if there is none. */
export async function readConsent(
  { db }: Pick<Ctx, 'db'>,
  consentId: string,
): Promise<ConsentRecord | undefined> {
  const row = isId(consentId) ? await selectConsent(db, consentId) : undefined
  if (!row) return undefined
  const [record] = await withDetails(db, [row])
  return record
}

/** Everything somebody was asked and agreed to, the newest first. */
export async function listConsentsOf({ db }: Pick<Ctx, 'db'>, personId: string): Promise<ConsentRecord[]> {
  return withDetails(db, await selectConsentsOf(db, personId, MOST_CONSENTS))
}

async function withDetails(db: Db, rows: readonly Row[]): Promise<ConsentRecord[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const scopes = await selectScopesOf(db, ids)
  const signatures = await selectSignatures(db, ids)
  const events = await selectEvents(db, ids)
  const of = <Detail extends { consentId: string }>(details: readonly Detail[], id: string) =>
    details.filter(({ consentId }) => consentId === id)
  return rows.map(row => ({
    ...row,
    scopes: of(scopes, row.id),
    signatures: of(signatures, row.id),
    events: of(events, row.id),
  }))
}
