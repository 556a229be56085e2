import {
  canonicalPostUrl,
  type LinkedPost,
  type PostIdentity,
  publishedAt,
} from '#app/domain/posts/post-identity.rules.ts'
import type { WarningCode } from '../personal-export/export-warning.rules.ts'
import { type DateOrder, dayUnder, type WrittenDay } from '../personal-export/written-date.rules.ts'
import type { IsoDay } from '../workbook/sheet.rules.ts'

/** What the file says about which post it is: its address, the day beside it, and the number in the file name. */
export type PostEvidence = { address: LinkedPost; written: WrittenDay | null; activityId: string | null }

const DAY = 86_400_000
const MINUTE = 60_000

/**
 * The numbers the file proves to be one post, the one in its address first. The number in the file name counts only if
 * the file itself bears it out, because people rename files: an activity has one number; the day in the file must be
 * the day of that number (a day more or less, its time zone is unknown); and nothing is published before it is made.
 */
export function proveIdentities({ address, written, activityId }: PostEvidence): {
  identities: PostIdentity[]
  problem: Extract<WarningCode, 'file-name-differs' | 'file-name-unproven'> | null
} {
  const { type, id } = address
  const identities: PostIdentity[] = [{ type, id }]
  if (activityId === null || (type === 'activity' && id === activityId)) return { identities, problem: null }
  if (type === 'activity') return { identities, problem: 'file-name-differs' }
  if (!written) return { identities, problem: 'file-name-unproven' }
  const made = Date.parse(publishedAt(id))
  const published = Date.parse(publishedAt(activityId))
  const fits = readingsOf(written).some(day => isNear(day, published)) && made <= published + MINUTE
  if (!fits) return { identities, problem: 'file-name-differs' }
  return { identities: [...identities, { type: 'activity', id: activityId }], problem: null }
}

/** The post of a file whose address names none, as that of an article: the number in its name, borne out by its day. */
export function postOfName(activityId: string | null, written: WrittenDay | null): LinkedPost | null {
  if (activityId === null || !written) return null
  const published = Date.parse(publishedAt(activityId))
  const post = { type: 'activity' as const, id: activityId }
  return readingsOf(written).some(day => isNear(day, published))
    ? { ...post, url: canonicalPostUrl(post) }
    : null
}

/**
 * The day the file states for its post. A day that reads two ways is told by the numbers of the post, which know its
 * time; only a share may be older than the day, because it was scheduled. Null if it stays open, 'differs' if no
 * reading is possible at all.
 */
export function decidePublicationDay(
  written: WrittenDay,
  identities: readonly PostIdentity[],
  answer: DateOrder | undefined,
): IsoDay | 'differs' | null {
  const readings = readingsOf(written)
  const times = identities.map(({ id }) => Date.parse(publishedAt(id)))
  const near = readings.filter(day => times.some(time => isNear(day, time)))
  if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : answerOf(written, near, answer)
  if (identities.some(({ type }) => type === 'activity')) return 'differs'
  const later = readings.filter(day => times.every(time => Date.parse(day) + DAY > time))
  if (later.length === 0) return 'differs'
  return later.length === 1 ? (later[0] ?? null) : answerOf(written, later, answer)
}

function answerOf(
  written: WrittenDay,
  days: readonly IsoDay[],
  answer: DateOrder | undefined,
): IsoDay | null {
  // No language writes 8.10.2026 with the month first.
  const order = answer ?? (written.separator === '.' ? 'day-first' : undefined)
  const day = order ? dayUnder(written, order) : null
  return day && days.includes(day) ? day : null
}

function readingsOf({ monthFirst, dayFirst }: WrittenDay): IsoDay[] {
  return [...new Set([monthFirst, dayFirst])].filter(day => day !== null)
}

function isNear(day: IsoDay, time: number): boolean {
  const midnight = Date.parse(day)
  return time >= midnight - DAY && time < midnight + 2 * DAY
}
