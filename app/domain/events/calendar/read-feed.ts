import type { Ctx, Locale } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectEventsGoingTo } from '../sign-up.queries.ts'
import { selectFeedHolder } from './feed.queries.ts'
import { type CalendarEntry, entryOf } from './write-calendar.ts'

/** Events that were stay in a calendar for this long. */
const KEPT_HOURS = 90 * 24

/**
 * What a person's calendar shows: the events they go to, called-off ones as called off. Whoever waits has
 * nothing in the calendar yet.
 * @returns undefined if there is no such feed, it was ended, or its account is closed
 */
export async function readFeed(
  ctx: Pick<Ctx, 'db' | 'now'>,
  feedId: string,
): Promise<{ entries: CalendarEntry[]; locale: Locale } | undefined> {
  const holder = isId(feedId) ? await selectFeedHolder(ctx.db, feedId) : undefined
  if (!holder) return undefined
  const after = ctx.now.subtract({ hours: KEPT_HOURS }).toString()
  const events = await selectEventsGoingTo(ctx.db, holder.ambassadorId, after, 300)
  return { entries: events.map(entryOf), locale: holder.locale }
}
