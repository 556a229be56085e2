import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import { selectAcknowledgements, selectCurrentVersions } from './acknowledgement.queries.ts'
import { selectAgreements } from './agreement.queries.ts'
import { type Agreement, readAgreement } from './read-agreement.ts'

/** What people have read of one text: which version last, when, and whether that is the current one, there since when. */
export type ReadState = { number: number; at: Date; current: boolean; currentSince: Date }

/**
 * What these people have read: by ambassador id, then by agreement id. Who has never read a text is not in the
 * inner map.
 */
export async function readAcknowledgements(
  db: Db,
  ambassadorIds: readonly string[],
): Promise<Map<string, Map<string, ReadState>>> {
  const current = new Map((await selectCurrentVersions(db)).map(version => [version.agreementId, version]))
  const byPerson = new Map<string, Map<string, ReadState>>()
  for (const row of await selectAcknowledgements(db, ambassadorIds)) {
    const own = byPerson.get(row.ambassadorId) ?? new Map<string, ReadState>()
    byPerson.set(row.ambassadorId, own)
    const newest = current.get(row.agreementId)
    // The newest comes first: what was read before it no longer matters.
    if (!newest || own.has(row.agreementId)) continue
    const { number, acknowledgedAt: at } = row
    own.set(row.agreementId, {
      number,
      at,
      current: number === newest.number,
      currentSince: newest.publishedAt,
    })
  }
  return byPerson
}

/** A text for one reader: its current version, and what the reader has read of it before, if anything. */
export type OwnReading = {
  agreement: Agreement
  lastRead: ReadState | null
  /** The text of the version read last, to show the difference; null when there is none to show. */
  before: Agreement['current'] | null
}

/** One text as the acting person reads it; undefined where there is none of this key. */
export async function readOwnReading(
  ctx: Ctx<AmbassadorActor>,
  key: string,
): Promise<OwnReading | undefined> {
  const { ambassadorId } = ctx.actor
  const agreement = await readAgreement(ctx.db, key)
  if (!agreement) return undefined
  const read = await readAcknowledgements(ctx.db, [ambassadorId])
  const lastRead = read.get(ambassadorId)?.get(agreement.id) ?? null
  const outdated = lastRead !== null && !lastRead.current
  const before = outdated ? agreement.versions.find(({ number }) => number === lastRead.number) : undefined
  return { agreement, lastRead, before: before ?? null }
}

/** The texts whose current version the acting person has not read yet. */
export async function listOwnUnread(ctx: Ctx<AmbassadorActor>): Promise<OwnReading[]> {
  const unread: OwnReading[] = []
  for (const { key } of await selectAgreements(ctx.db)) {
    const reading = await readOwnReading(ctx, key)
    if (reading && !reading.lastRead?.current) unread.push(reading)
  }
  return unread
}
