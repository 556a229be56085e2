import { type ExpressionBuilder, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { DB } from '#db/types.generated.ts'
import type { PhotoFilter } from './photo-facts.schema.ts'

/** Whose photos: of one account, or of everybody (null) for comms. */
type Scope = { uploadedBy: string | null }

// Faces nobody has named and nobody has blurred: what is still to be done on a photo.
const openFaces = (eb: ExpressionBuilder<DB, 'photo'>) =>
  eb
    .selectFrom('photoBox')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .whereRef('photoBox.photoId', '=', 'photo.id')
    .where('photoBox.kind', '=', 'face')
    .where('photoBox.personId', 'is', null)
    .where('photoBox.blurred', '=', false)

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
    .select(eb => openFaces(eb as unknown as ExpressionBuilder<DB, 'photo'>).as('openFaces'))
    .where('photo.discardedAt', stand === 'discarded' ? 'is not' : 'is', null)
    .$if(uploadedBy !== null, query => query.where('photo.uploadedBy', '=', uploadedBy))
    .$if(person !== '', query => query.where('photo.uploadedBy', '=', person))
    .$if(anlass !== '', query => query.where('photo.occasionId', '=', anlass))
    .$if(stand === 'waiting' || stand === 'refused', query =>
      query.where('photo.state', '=', stand === 'waiting' ? 'waiting' : 'refused'),
    )
    .$if(stand === 'open' || stand === 'done', query =>
      query
        .where('photo.state', '=', 'ready')
        .where(eb =>
          eb(openFaces(eb as unknown as ExpressionBuilder<DB, 'photo'>), stand === 'open' ? '>' : '=', 0),
        ),
    )
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
