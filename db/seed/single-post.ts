import { daysBetween } from '#app/domain/kernel/calendar.ts'
import type { PostType } from '#app/domain/posts/post-identity.rules.ts'
import type { TownExport } from './exports.ts'
import { outcomeAfter, outcomeOf } from './outcomes.ts'
import { demoAmbassador } from './people.ts'
import type { TownPost } from './posts.ts'
import { berlin } from './town-calendar.ts'
import { fingerprint, townId } from './town-id.ts'

/** LinkedIn makes the one number of a post some seconds before the other. */
const BETWEEN_NUMBERS = 2_600n << 22n

/**
 * Rows of the export of one post that the demo's ambassador handed in: it proves two numbers to be one post, and knows
 * more about it than her other export. The post is the oldest that export lists.
 */
export function singlePostRows(posts: readonly TownPost[], exports: readonly TownExport[]) {
  const other = exports.find(({ life }) => life.person.slug === demoAmbassador)
  const post = posts.find(
    ({ life, day }) => life === other?.life && other !== undefined && day >= other.period.from,
  )
  if (!other || !post) return { linkedinImport: [], listedPost: [], identityJoin: [], postIdentity: [] }

  const { ambassadorId, person } = post.life
  const { exportedOn } = other
  const importId = townId('import', person.slug, 'single-post')
  const second = numberBeside(post)
  const figures = outcomeAfter(outcomeOf(post, post.format), daysBetween(post.day, exportedOn))
  return {
    linkedinImport: [
      {
        ...{ id: importId, ambassadorId, kind: 'single-post' as const, exportedOn },
        fileName: `SinglePostAnalytics_${person.name}_${second.id}.xlsx`,
        fileSha256: fingerprint('single-post', person.slug, exportedOn),
        ...{ periodFrom: null, periodTo: null },
        uploadedAt: berlin(exportedOn, '11:31'),
        confirmedAt: berlin(exportedOn, '11:32'),
      },
    ],
    listedPost: [
      {
        ...{ importId, ambassadorId, type: post.type, id: post.linkedInId },
        ...{ publishedAt: post.publishedAt, measuredOn: exportedOn, ...figures },
      },
    ],
    identityJoin: [
      {
        ...{ id: townId('join', person.slug), ambassadorId, importId, proof: 'single-post-export' as const },
        ...{ oneType: post.type, oneId: post.linkedInId, otherType: second.type, otherId: second.id },
        joinedAt: berlin(exportedOn, '11:32'),
      },
    ],
    postIdentity: [{ ...second, postId: post.id, joined: true }],
  }
}

function numberBeside({ type, linkedInId }: TownPost): { type: PostType; id: string } {
  const id = BigInt(linkedInId)
  return type === 'activity'
    ? { type: 'share', id: String(id - BETWEEN_NUMBERS) }
    : { type: 'activity', id: String(id + BETWEEN_NUMBERS) }
}
