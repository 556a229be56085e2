import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Channel, Purpose } from '../scope.rules.ts'

/** A consent like another one, asked for anew: with the current version of its text, for what still stands. */
export async function insertRenewal(
  db: Db,
  renewal: {
    consentId: string
    renewedId: string
    askedAt: string
    validUntil: Day
    scopes: ReadonlyArray<{ purpose: Purpose; channel: Channel }>
  },
): Promise<void> {
  const { consentId, renewedId, askedAt, validUntil, scopes } = renewal
  const before = await db
    .selectFrom('consent')
    .innerJoin('consentText as text', 'text.id', 'consent.textId')
    .select(['consent.personId', 'consent.occasionId', 'consent.occasion', 'consent.showName'])
    .select(['consent.endsWithEmployment', 'text.key'])
    .where('consent.id', '=', consentId)
    .executeTakeFirstOrThrow()
  const text = await db
    .selectFrom('consentText')
    .select('id')
    .where('key', '=', before.key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { key: _, ...same } = before
  await db
    .insertInto('consent')
    .values({
      ...{ ...same, id: renewedId, textId: text.id, askedAt, validUntil },
      ...{ form: 'other', formReason: 'Verlängerung über einen persönlichen Link' },
    })
    .execute()
  await db
    .insertInto('consentScope')
    .values(scopes.map(({ purpose, channel }) => ({ consentId: renewedId, purpose, channel, granted: true })))
    .execute()
}
