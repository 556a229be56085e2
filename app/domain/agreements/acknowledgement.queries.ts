import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/** The current version of every text: the one with the highest number. */
export function selectCurrentVersions(db: Db) {
  return db
    .selectFrom('agreementVersion as version')
    .innerJoin('agreement', 'agreement.id', 'version.agreementId')
    .distinctOn('version.agreementId')
    .select(['version.id', 'version.number', 'version.agreementId', 'version.publishedAt', 'agreement.key'])
    .orderBy('version.agreementId')
    .orderBy('version.number', 'desc')
    .execute()
}

/** Who of these people has read which versions, the newest of each text first. */
export async function selectAcknowledgements(db: Db, ambassadorIds: readonly string[]) {
  if (ambassadorIds.length === 0) return []
  return db
    .selectFrom('acknowledgement')
    .innerJoin('agreementVersion as version', 'version.id', 'acknowledgement.versionId')
    .select([
      'acknowledgement.ambassadorId',
      'acknowledgement.acknowledgedAt',
      'version.agreementId',
      'version.number',
    ])
    .where('acknowledgement.ambassadorId', 'in', [...ambassadorIds])
    .orderBy('version.number', 'desc')
    .orderBy('acknowledgement.ambassadorId')
    .execute()
}

/** Records that somebody has read a version. @returns false when they had already */
export async function insertAcknowledgement(
  db: Db,
  row: { ambassadorId: string; versionId: string; acknowledgedAt: string },
): Promise<boolean> {
  const result = await db
    .insertInto('acknowledgement')
    .values(row)
    .onConflict(conflict => conflict.columns(['ambassadorId', 'versionId']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Everybody a text is for today (in onboarding, active or in a pause), with whether they have read this version. */
export function selectReaders(db: Db, versionId: string, limit: number) {
  return db
    .selectFrom('ambassador')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .innerJoin('participationSpell as spell', join =>
      join.onRef('spell.ambassadorId', '=', 'ambassador.id').on('spell.validTo', 'is', null),
    )
    .leftJoin('acknowledgement', join =>
      join
        .onRef('acknowledgement.ambassadorId', '=', 'ambassador.id')
        .on('acknowledgement.versionId', '=', versionId),
    )
    .select([
      'ambassador.id as ambassadorId',
      'account.name',
      'spell.state',
      sql<boolean>`acknowledgement.acknowledged_at is not null`.as('acknowledged'),
    ])
    .where('spell.state', 'in', ['onboarding', 'active', 'paused'])
    .orderBy('account.name')
    .orderBy('ambassador.id')
    .limit(limit)
    .execute()
}
