import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import { addConsent, addDepictedPerson, addGuardian } from './consents.ts'
import { addFace, addPhoto } from './photos.ts'
import { addHandOut, addPublishedPhoto, addTakeDown } from './publications.ts'

const AT = '2026-10-05T08:00:00Z'

/**
 * One row of everything the programme can know about somebody and photos: what they agreed to, what they uploaded,
 * downloaded, published and have to take down. `other` is somebody else on the photo, of whom nothing may be told.
 */
export async function photosAbout(db: Db, { accountId }: Pick<AccountActor, 'accountId'>) {
  const person = await addDepictedPerson(db, { accountId, name: 'Mona Lüders', bornOn: '1990-01-01' })
  await addGuardian(db, person.id, 'Früher Vormund')
  const consentId = await addConsent(db, person.id, {
    scopes: [{ purpose: 'recruiting', channel: 'website' }],
  })
  const withdrawn = { channels: ['website'], saidAt: consentId }
  await db
    .insertInto('consentEvent')
    .values({
      id: newId(),
      consentId,
      kind: 'withdrawn',
      at: AT,
      by: 'person',
      detail: JSON.stringify(withdrawn),
    })
    .execute()
  await db
    .insertInto('consentLink')
    .values({ id: newId(), consentId, purpose: 'withdraw', createdAt: AT })
    .execute()
  await db.insertInto('consentNotice').values({ consentId, kind: 'expired', at: AT }).execute()
  const fileId = newId()
  const file = { id: fileId, mediaType: 'image/jpeg', byteSize: 5, sha256: '0'.repeat(64), storedAt: AT }
  await db.insertInto('storedFile').values(file).execute()
  const photoId = await addPhoto(db, { uploadedBy: accountId, originalId: fileId })
  const picture = { photoId, fileId, width: 1, height: 1, size: 'square', format: 'webp' } as const
  await db
    .insertInto('photoRendition')
    .values(picture)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const other = await addDepictedPerson(db, { name: 'Geheime Andere', kind: 'citizen' })
  const boxId = await addFace(db, photoId, { personId: other.id })
  await db.insertInto('photoDeskItem').values({ photoId, item: 'screen' }).execute()
  const asked = { boxId, requestedBy: accountId, requestedAt: AT }
  await db
    .insertInto('photoException')
    .values({ ...asked, id: newId(), ground: 'background', reason: 'Ganz klein' })
    .execute()
  await db
    .insertInto('consentRequest')
    .values({ ...asked, id: newId(), note: 'Bitte fragen' })
    .execute()
  await addHandOut(db, photoId, 'website', { handedTo: accountId })
  await addPublishedPhoto(db, [], 'website', { photoId, enteredBy: accountId })
  await addTakeDown(db, other.id, { assignee: accountId })
  return { photoId, otherId: other.id }
}
