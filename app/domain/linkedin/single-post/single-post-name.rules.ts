import { isPostId } from '#app/domain/posts/post-identity.rules.ts'
import { stemOf } from '../personal-export/export-file-name.rules.ts'

/** What LinkedIn wrote into the name of an export about one post: whose it is, and the number of the activity. */
export type SinglePostName = { member: string | null; activityId: string | null }

const NAMED = /^(?:Single)?PostAnalytics_(?<member>.+)_\d{15,20}$/i
const NUMBER = /(?:^|_)(?<id>\d{15,20})$/

/**
 * Reads `SinglePostAnalytics_<Name>_<activity>.xlsx` and the older `PostAnalytics_…`. The number is also known from a
 * renamed file that still ends with it.
 */
export function readSinglePostName(name: string): SinglePostName {
  const stem = stemOf(name)
  const id = NUMBER.exec(stem)?.groups?.id ?? ''
  return {
    member: NAMED.exec(stem)?.groups?.member ?? null,
    activityId: isPostId(id) ? id : null,
  }
}
