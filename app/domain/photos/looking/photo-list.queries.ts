import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PhotoFilter } from './photo-facts.schema.ts'

/** Whose photos: of one account, or of everybody (null) for comms. */
type Scope = { uploadedBy: string | null }

// Faces that still need an answer: boxes without a name, a blur or an agreed exception, and faces without a box.
const openFaces = sql<number>`(
  select count(*) filter (where box.person_id is null and not box.blurred and not exists (
      select from photo_exception where photo_exception.box_id = box.id and photo_exception.approved
        and photo_exception.taken_back_at is null))
    + greatest(0, greatest(photo.faces_found, photo.faces_counted, 0) - count(*))
  from photo_box as box where box.photo_id = photo.id and box.kind = 'face')`

// Where a photo stands, one of these for each that was not thrown away.
const standing = sql<'waiting' | 'refused' | 'open' | 'done'>`case
  when photo.state = 'refused' then 'refused'
  when photo.state = 'waiting' or photo.detection = 'waiting' then 'waiting'
  when photo.detection = 'failed' and photo.faces_counted is null then 'open'
  when ${openFaces} > 0 then 'open'
  else 'done' end`

/** Photos, the newest first. */
export function selectPhotos(
  db: Db,
  { uploadedBy }: Scope,
  { stand, person, anlass }: PhotoFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .selectFrom('photo')
    .leftJoin('account', 'account.id', 'photo.uploadedBy')
    .leftJoin('occasion', 'occasion.id', 'photo.occasionId')
    .select([
      'photo.id',
      'photo.fileName',
      'photo.uploadedAt',
      'photo.altText',
      'photo.state',
      'photo.refusal',
      'photo.width',
      'photo.height',
      'photo.placeholder',
      'photo.revision',
      'photo.detection',
      'photo.facesCounted',
      'photo.discardedAt',
      'account.name as uploadedBy',
      'occasion.title as occasion',
    ])
    .select(openFaces.as('openFaces'))
    .where('photo.discardedAt', stand === 'discarded' ? 'is not' : 'is', null)
    .$if(uploadedBy !== null, query => query.where('photo.uploadedBy', '=', uploadedBy))
    .$if(person !== '', query => query.where('photo.uploadedBy', '=', person))
    .$if(anlass !== '', query => query.where('photo.occasionId', '=', anlass))
    .$if(stand !== '' && stand !== 'discarded', query => query.where(standing, '=', stand as 'open'))
    .orderBy('photo.uploadedAt', 'desc')
    .orderBy('photo.id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** Everybody who uploaded a photo that is there, by name. */
export function selectUploaders(db: Db, limit: number) {
  return db
    .selectFrom('account')
    .select(['account.id', 'account.name'])
    .where('account.id', 'in', uploaders =>
      uploaders
        .selectFrom('photo')
        .select(sql<string>`photo.uploaded_by`.as('id'))
        .where('photo.uploadedBy', 'is not', null),
    )
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(limit)
    .execute()
}

/** What photos were taken at, the latest first. */
export function selectOccasions(db: Db, limit: number) {
  return db
    .selectFrom('occasion')
    .select(['id', 'title', 'heldOn'])
    .orderBy('heldOn', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
