import type { Db } from '#db/open.ts'

/** Photos as far as the gate needs them; unknown ids are left out. */
export function selectGatePhotos(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('photo')
    .select(({ selectFrom, exists }) => [
      'id',
      'uploadedBy',
      'purpose',
      'state',
      'discardedAt',
      'revision',
      'renderedRevision',
      'detection',
      'facesFound',
      'facesCounted',
      exists(
        selectFrom('accountRole')
          .select('role')
          .whereRef('accountRole.accountId', '=', 'photo.uploadedBy')
          .where('role', '=', 'comms'),
      )
        .$castTo<boolean>()
        .as('byComms'),
    ])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
}

/** The faces marked on photos, in the order they were marked, each with what stands for it besides consents. */
export function selectGateFaces(db: Db, photoIds: readonly string[]) {
  return db
    .selectFrom('photoBox as box')
    .select(({ selectFrom, exists }) => [
      'box.id',
      'box.photoId',
      'box.personId',
      'box.claimedName',
      'box.blurred',
      selectFrom('photoException as exception')
        .select('exception.ground')
        .whereRef('exception.boxId', '=', 'box.id')
        .where('exception.approved', '=', true)
        .where('exception.takenBackAt', 'is', null)
        .limit(1)
        .as('exception'),
      exists(
        selectFrom('photoException as exception')
          .select('exception.id')
          .whereRef('exception.boxId', '=', 'box.id')
          .where('exception.decidedAt', 'is', null),
      )
        .$castTo<boolean>()
        .as('exceptionAsked'),
      exists(
        selectFrom('consentRequest as request')
          .select('request.id')
          .whereRef('request.boxId', '=', 'box.id')
          .where('request.closedAt', 'is', null),
      )
        .$castTo<boolean>()
        .as('consentAsked'),
    ])
    .where('box.photoId', 'in', photoIds)
    .where('box.kind', '=', 'face')
    .orderBy('box.photoId')
    .orderBy('box.addedAt')
    .orderBy('box.id')
    .execute()
}
