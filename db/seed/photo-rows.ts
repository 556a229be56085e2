import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { addWorkingDays } from '#app/domain/kernel/working-days.ts'
import { canonicalPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { depictedId } from './depicted.ts'
import { accountIdOf, commsAccountId } from './people-rows.ts'
import type { TownPost } from './posts.ts'
import { berlin, townState } from './town-calendar.ts'
import { townId } from './town-id.ts'
import { photoId, type TownPhoto, townPhotos } from './town-photos.ts'

/** Rows of what is marked on Lindental's photos, where they went, and what a withdrawal set going. */
export function photoRows(posts: readonly TownPost[], today: Day) {
  const photos = townPhotos(today)
  return {
    photoBox: photos.flatMap(boxRows),
    photoDeskItem: photos.flatMap(({ slug, deskItems }) =>
      deskItems.map(item => ({ photoId: photoId(slug), item })),
    ),
    ...publicationRows(posts, today),
  }
}

function boxRows({ slug, boxes, uploadedBy, uploadedOn }: TownPhoto) {
  return boxes.map(({ person, ...box }, index) => ({
    ...{ id: townId('photo-box', slug, index), photoId: photoId(slug), ...box },
    personId: person === null ? null : depictedId(person),
    foundBy: box.kind === 'face' ? ('detector' as const) : ('hand' as const),
    addedBy: box.kind === 'face' ? null : accountIdOf(uploadedBy),
    addedAt: berlin(uploadedOn, `09:${20 + index}`),
  }))
}

// The team stood on the town's website and in the intranet when Mehmet withdrew: one of the two is done.
function publicationRows(posts: readonly TownPost[], today: Day) {
  const shown = addDays(today, -30)
  const withdrawn = addDays(today, -2)
  const about = { photoId: photoId('team'), publishedOn: shown, enteredBy: commsAccountId }
  const enteredAt = berlin(shown, '10:05')
  const website = { id: townId('publication', 'team', 'website'), channel: 'website', ...about } as const
  const intranet = { id: townId('publication', 'team', 'intranet'), channel: 'intranet', ...about } as const
  const takeDown = {
    ...({ photoId: photoId('team'), personId: depictedId('mehmet.aydin'), cause: 'withdrawn' } as const),
    ...{ assignee: commsAccountId, openedAt: berlin(withdrawn, '16:20') },
    dueOn: addWorkingDays(withdrawn, 3, townState),
  }
  return {
    handOut: posts.length === 0 ? [] : [handOutRow(today)],
    publication: [
      { ...website, url: 'https://www.lindental.example/karriere/team', enteredAt },
      { ...intranet, url: 'https://intranet.lindental.example/wir', enteredAt },
      ...townHallPost(posts),
    ],
    takeDown: [
      {
        ...takeDown,
        id: townId('take-down', 'website'),
        publicationId: website.id,
        channel: website.channel,
      },
      {
        ...{ ...takeDown, id: townId('take-down', 'intranet'), publicationId: intranet.id },
        ...{ channel: intranet.channel, doneAt: berlin(addDays(today, -1), '08:50'), doneBy: commsAccountId },
        ...({ proof: 'url-checked', proofNote: 'Das Foto ist durch das Rathaus ersetzt.' } as const),
      },
    ],
  }
}

function handOutRow(today: Day) {
  return {
    ...{ id: townId('hand-out', 'town-hall'), photoId: photoId('town-hall') },
    ...({ channel: 'linkedin-profiles', size: 'landscape' } as const),
    handedTo: accountIdOf('samira.yildiz'),
    handedAt: berlin(addDays(today, -45), '12:15'),
  }
}

// The town hall went with one of Samira's posts.
function townHallPost(posts: readonly TownPost[]) {
  const post = posts.findLast(({ life }) => life.accountId === accountIdOf('samira.yildiz'))
  if (!post) return []
  return [
    {
      ...{ id: townId('publication', 'town-hall'), photoId: photoId('town-hall'), postId: post.id },
      ...({
        channel: 'linkedin-profiles',
        url: canonicalPostUrl({ type: post.type, id: post.linkedInId }),
      } as const),
      publishedOn: post.publishedAt.slice(0, 10),
      ...{ enteredBy: accountIdOf('samira.yildiz'), enteredAt: post.loggedAt },
    },
  ]
}
