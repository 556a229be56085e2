import { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, type Month, monthOfDay } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { type LinkedPost, type PostUrlReason, publishedAt, readPostUrl } from './post-identity.rules.ts'

/** A post and when it appeared; `day` and `month` are Berlin's, and `month` is the one it counts in. */
export type Publication = LinkedPost & { publishedAt: Temporal.Instant; day: Day; month: Month }

/** Why a pasted address is no publication: it names no post, or one that is still to come. */
export type PublicationReason = PostUrlReason | 'in-future'

/** How far a phone's clock may be behind LinkedIn's before a post counts as not yet published. */
const CLOCKS_DIFFER_BY = { minutes: 5 }

/**
 * Reads from a pasted address which post it is, when it appeared and which month it counts in. The time
 * comes from the number LinkedIn gave the post, so nobody types a date.
 */
export function readPublication(text: string, now: Temporal.Instant): Result<Publication, PublicationReason> {
  const post = readPostUrl(text)
  if (!post.ok) return post
  const at = Temporal.Instant.from(publishedAt(post.value.id))
  if (Temporal.Instant.compare(at, now.add(CLOCKS_DIFFER_BY)) > 0) return failure('in-future')
  const day = dayOf(at)
  return success({ ...post.value, publishedAt: at, day, month: monthOfDay(day) })
}
