import type { Db } from '#db/open.ts'
import type { Channel } from '../scope.rules.ts'

/** Takes back what was granted in these channels, for every purpose. What was withdrawn before keeps its moment. */
export async function updateWithdrawn(
  db: Db,
  consentId: string,
  { channels, at }: { channels: readonly Channel[]; at: string },
): Promise<void> {
  if (channels.length === 0) return
  await db
    .updateTable('consentScope')
    .set({ withdrawnAt: at })
    .where('consentId', '=', consentId)
    .where('channel', 'in', channels)
    .where('granted', '=', true)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** The consents of the person an account stands for, the newest first, with the text they were given on. */
export function selectConsentsOfAccount(db: Db, accountId: string, limit: number) {
  return db
    .selectFrom('consent')
    .innerJoin('depictedPerson as person', 'person.id', 'consent.personId')
    .innerJoin('consentText as text', 'text.id', 'consent.textId')
    .leftJoin('occasion', 'occasion.id', 'consent.occasionId')
    .select(['consent.id', 'consent.givenOn', 'consent.validUntil', 'consent.endsWithEmployment'])
    .select(['person.id as personId', 'text.titleDe', 'text.titleEn', 'text.version'])
    .select(({ fn, ref }) => fn.coalesce(ref('occasion.title'), ref('consent.occasion')).as('occasion'))
    .where('person.accountId', '=', accountId)
    .where('consent.givenOn', 'is not', null)
    .orderBy('consent.givenOn', 'desc')
    .orderBy('consent.id')
    .limit(limit)
    .execute()
}

/** The scopes of everything somebody was ever asked, the oldest consent first. */
export function selectScopesOfPerson(db: Db, personId: string) {
  return db
    .selectFrom('consentScope as scope')
    .innerJoin('consent', 'consent.id', 'scope.consentId')
    .select(['scope.consentId', 'scope.purpose', 'scope.channel', 'scope.granted', 'scope.withdrawnAt'])
    .where('consent.personId', '=', personId)
    .orderBy('consent.askedAt')
    .orderBy('consent.id')
    .orderBy('scope.purpose')
    .orderBy('scope.channel')
    .execute()
}
