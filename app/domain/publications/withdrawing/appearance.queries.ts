import type { Db } from '#db/open.ts'
import { wasTakenDown } from '../take-downs/place.queries.ts'

/** Where photos of somebody are published and nobody has taken them down, the newest first. */
export function selectAppearances(db: Db, personId: string, limit: number) {
  return db
    .selectFrom('publication')
    .innerJoin('photo', 'photo.id', 'publication.photoId')
    .select(['publication.id', 'publication.channel', 'publication.url', 'publication.place'])
    .select(['publication.publishedOn', 'photo.purpose'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('takeDown')
          .select('takeDown.id')
          .whereRef('takeDown.publicationId', '=', 'publication.id')
          .where('takeDown.doneAt', 'is', null),
      ).as('beingTakenDown'),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('photoBox')
          .select('photoBox.id')
          .whereRef('photoBox.photoId', '=', 'publication.photoId')
          .where('photoBox.personId', '=', personId),
      ),
    )
    .where(({ not }) => not(wasTakenDown))
    .orderBy('publication.publishedOn', 'desc')
    .orderBy('publication.id')
    .limit(limit)
    .execute()
}
