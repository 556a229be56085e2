import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { ConsentRequest } from '#db/types.generated.ts'

/** @returns false if somebody asked for this face already and it is open */
export async function insertRequest(db: Db, request: Insertable<ConsentRequest>): Promise<boolean> {
  const inserted = await db
    .insertInto('consentRequest')
    .values(request)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

const openRequests = (db: Db) =>
  db
    .selectFrom('consentRequest as request')
    .innerJoin('photoBox as box', 'box.id', 'request.boxId')
    .innerJoin('photo', 'photo.id', 'box.photoId')
    .leftJoin('account as requester', 'requester.id', 'request.requestedBy')
    .leftJoin('depictedPerson as person', 'person.id', 'box.personId')
    .where('request.closedAt', 'is', null)
    .select([
      'request.id',
      'request.boxId',
      'box.photoId',
      'request.note',
      'request.requestedAt',
      'requester.name as requesterName',
      'box.claimedName',
      'person.id as personId',
      'person.name as personName',
    ])

/** Open requests about the faces of a photo, the oldest first, at most a hundred. */
export function selectOpenRequestsOf(db: Db, photoId: string) {
  return openRequests(db)
    .where('box.photoId', '=', photoId)
    .orderBy('request.requestedAt')
    .orderBy('request.id')
    .limit(100)
    .execute()
}

/** All open requests about photos that are still there, the oldest first. */
export function selectOpenRequests(db: Db, limit: number) {
  return openRequests(db)
    .where('photo.discardedAt', 'is', null)
    .orderBy('request.requestedAt')
    .orderBy('request.id')
    .limit(limit)
    .execute()
}

/** @returns undefined if there is no such request; `open` says whether it was open until now */
export async function closeRequest(
  db: Db,
  id: string,
  closed: { closedAt: string; closedBy: string },
): Promise<{ boxId: string; open: boolean } | undefined> {
  const now = await db
    .updateTable('consentRequest')
    .set(closed)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .returning('boxId')
    .executeTakeFirst()
  if (now) return { ...now, open: true }
  const before = await db.selectFrom('consentRequest').select('boxId').where('id', '=', id).executeTakeFirst()
  return before && { ...before, open: false }
}
