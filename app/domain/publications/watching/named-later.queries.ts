import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import { isLastToThem, isNotPublishedByThem } from '../take-downs/place.queries.ts'
import type { NamedAfterwards } from './watch.queries.ts'

/**
 * People who withdrew a channel for which a photo with them is in somebody's hands, and nobody was asked about it:
 * they were named on it only afterwards. With each channel the moment it was last withdrawn.
 */
export function selectNamedAfterHandOut(db: Db): Promise<NamedAfterwards[]> {
  return db
    .selectFrom('consentScope as scope')
    .innerJoin('consent', 'consent.id', 'scope.consentId')
    .innerJoin('photoBox', 'photoBox.personId', 'consent.personId')
    .innerJoin('handOut', join =>
      join.onRef('handOut.photoId', '=', 'photoBox.photoId').onRef('handOut.channel', '=', 'scope.channel'),
    )
    .select(({ fn }) => [
      'consent.personId',
      'scope.channel',
      fn.max('scope.withdrawnAt').$notNull().as('withdrawnAt'),
    ])
    .where('scope.withdrawnAt', 'is not', null)
    .where(isLastToThem)
    .where(isNotPublishedByThem)
    .where(
      sql<boolean>`not exists (select 1 from take_down
        where take_down.hand_out_id = hand_out.id and take_down.person_id = consent.person_id)`,
    )
    .groupBy(['consent.personId', 'scope.channel'])
    .orderBy('consent.personId')
    .orderBy('scope.channel')
    .execute()
}
