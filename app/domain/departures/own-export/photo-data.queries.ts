import type { Db } from '#db/open.ts'

/**
 * Photos somebody uploaded, what they did with photos, and what they have to take down. Facts and no pictures: others are
 * on them, and no way may lead around the gate.
 */
export async function selectPhotoData(db: Db, accountId: string) {
  return {
    ...(await selectOwnPhotos(db, accountId)),
    ...(await selectUses(db, accountId)),
  }
}

async function selectOwnPhotos(db: Db, accountId: string) {
  const own = db
    .selectFrom('photo')
    .where('photo.uploadedBy', '=', accountId)
    .orderBy('photo.uploadedAt')
    .orderBy('photo.id')
  return {
    photo: await own
      .leftJoin('occasion', 'occasion.id', 'photo.occasionId')
      .select(['photo.fileName', 'photo.altText', 'photo.purpose', 'occasion.title as occasion'])
      .select(['photo.uploadedAt', 'photo.state', 'photo.width', 'photo.height', 'photo.facesFound'])
      .select(['photo.facesCounted', 'photo.deskCheckedAt', 'photo.discardedAt'])
      .execute(),
    photoRendition: await own
      .innerJoin('photoRendition as picture', 'picture.photoId', 'photo.id')
      .select(['photo.fileName', 'picture.size', 'picture.format', 'picture.width', 'picture.height'])
      .orderBy('picture.size')
      .orderBy('picture.format')
      .execute(),
    // Whoever else is shown is not told here: their names are theirs.
    photoBox: await own
      .innerJoin('photoBox as box', 'box.photoId', 'photo.id')
      .select(['photo.fileName', 'box.kind', 'box.foundBy', 'box.x', 'box.y', 'box.width', 'box.height'])
      .select(['box.blurred', 'box.addedAt'])
      .orderBy('box.id')
      .execute(),
    photoDeskItem: await own
      .innerJoin('photoDeskItem as seen', 'seen.photoId', 'photo.id')
      .select(['photo.fileName', 'seen.item'])
      .orderBy('seen.item')
      .execute(),
    photoException: await db
      .selectFrom('photoException')
      .select(['ground', 'reason', 'requestedAt', 'approved', 'decidedAt', 'takenBackAt'])
      .where('requestedBy', '=', accountId)
      .orderBy('requestedAt')
      .orderBy('id')
      .execute(),
    storedFile: await own
      .innerJoin('storedFile as file', 'file.id', 'photo.originalId')
      .select(['photo.fileName', 'file.mediaType', 'file.byteSize', 'file.sha256', 'file.storedAt'])
      .execute(),
  }
}

async function selectUses(db: Db, accountId: string) {
  return {
    handOut: await db
      .selectFrom('handOut')
      .innerJoin('photo', 'photo.id', 'handOut.photoId')
      .select(['photo.altText', 'handOut.channel', 'handOut.size', 'handOut.handedAt'])
      .where('handOut.handedTo', '=', accountId)
      .orderBy('handOut.handedAt')
      .orderBy('handOut.id')
      .execute(),
    publication: await db
      .selectFrom('publication')
      .select(['channel', 'url as address', 'place', 'publishedOn', 'endedOn', 'enteredAt'])
      .where('enteredBy', '=', accountId)
      .orderBy('publishedOn')
      .orderBy('id')
      .execute(),
    takeDown: await db
      .selectFrom('takeDown')
      .select(['channel', 'cause', 'dueOn', 'openedAt', 'remindedAt', 'doneAt', 'proof', 'proofNote'])
      .where('assignee', '=', accountId)
      .orderBy('openedAt')
      .orderBy('id')
      .execute(),
  }
}
