import { sql } from 'kysely'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { Db } from '#db/open.ts'

type Wanted = { personId: string; channels: readonly Channel[] }

// Any box with that person counts, whatever its blur: the photo may have gone out before it was blurred.
const showsPerson = (personId: string) =>
  sql<boolean>`exists (select 1 from photo_box where photo_box.photo_id = photo.id
    and photo_box.person_id = ${personId})`

/**
 * Where photos of somebody are to be seen in these channels, as far as nobody is taking them down for this person
 * yet and nobody has taken them down before. `assignee` is who published them, if their account is still open.
 */
export function selectPublicationsOf(db: Db, { personId, channels }: Wanted) {
  return db
    .selectFrom('publication')
    .innerJoin('photo', 'photo.id', 'publication.photoId')
    .leftJoin('account', join =>
      join.onRef('account.id', '=', 'publication.enteredBy').on('account.deactivatedAt', 'is', null),
    )
    .select(['publication.id', 'publication.photoId', 'publication.channel', 'photo.purpose'])
    .select('account.id as assignee')
    .where('publication.channel', 'in', channels)
    .where(showsPerson(personId))
    .where(
      sql<boolean>`not exists (select 1 from take_down where take_down.publication_id = publication.id
        and (take_down.done_at is not null or take_down.person_id = ${personId}))`,
    )
    .orderBy('publication.publishedOn')
    .orderBy('publication.id')
    .execute()
}

/**
 * Photos of somebody that were handed out for these channels, the last time to each person. Left out is what is known
 * to have been published since by whoever got it, what is being asked already, and what was asked and answered since
 * `since` (ISO), the moment of the withdrawal.
 */
export function selectHandOutsOf(db: Db, { personId, channels, since }: Wanted & { since: string }) {
  return db
    .selectFrom('handOut')
    .innerJoin('photo', 'photo.id', 'handOut.photoId')
    .leftJoin('account', join =>
      join.onRef('account.id', '=', 'handOut.handedTo').on('account.deactivatedAt', 'is', null),
    )
    .select(['handOut.id', 'handOut.photoId', 'handOut.channel', 'photo.purpose', 'account.id as assignee'])
    .where('handOut.channel', 'in', channels)
    .where(showsPerson(personId))
    .where(isLastToThem)
    .where(isNotPublishedByThem)
    .where(
      sql<boolean>`not exists (select 1 from take_down where take_down.hand_out_id = hand_out.id
        and take_down.person_id = ${personId}
        and (take_down.done_at is null or take_down.done_at >= ${since}::timestamptz))`,
    )
    .orderBy('handOut.handedAt')
    .orderBy('handOut.id')
    .execute()
}

/** Whether a publication was taken down, with proof. */
export const wasTakenDown = sql<boolean>`exists (
  select 1 from take_down where take_down.publication_id = publication.id and take_down.done_at is not null)`

/** Whether a photo was handed to somebody for a channel for the last time. */
export const isLastToThem = sql<boolean>`not exists (
  select 1 from hand_out later
  where later.photo_id = hand_out.photo_id and later.channel = hand_out.channel
    and later.handed_to = hand_out.handed_to
    and (later.handed_at, later.id) > (hand_out.handed_at, hand_out.id))`

/** Whether nothing is known of whoever got a photo having published it since. */
export const isNotPublishedByThem = sql<boolean>`not exists (
  select 1 from publication
  where publication.photo_id = hand_out.photo_id and publication.channel = hand_out.channel
    and publication.entered_by = hand_out.handed_to and publication.entered_at >= hand_out.handed_at)`
