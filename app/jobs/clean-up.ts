import type { Ctx } from '#app/domain/kernel/context.ts'
import { deleteOldApplications } from '#app/domain/rounds/rounds.server.ts'
import { deleteEndedSessions } from '#app/domain/sessions/sessions.server.ts'
import {
  deleteAttemptsBefore,
  deleteLinksExpiredBefore,
  deleteMailsBefore,
  deletePeopleImportsBefore,
  deletePreviewsBefore,
  selectStoredMails,
} from './clean-up.queries.ts'

const DAY = 24

/** How long rows are kept that nobody needs any more, in hours. */
export const keptHours = {
  /** Failed attempts to sign in slow the next ones down for a quarter of an hour. */
  signInAttempt: DAY,
  /** An uploaded file waits a day for its owner to confirm what was read from it. */
  unconfirmedImport: DAY,
  /** A list of people waits a day to be confirmed, and can be looked at for a day once it is done. */
  peopleImport: DAY,
  /** A confirmed list that could not be stored, while somebody finds out why. */
  stuckPeopleImport: 7 * DAY,
  /** Counted from the end of a link's validity: until then its page can say "expired". */
  expiredLink: 30 * DAY,
  mail: 90 * DAY,
} as const

/** Deletes the files of mails that are no longer stored, where mails are written to a folder. @returns how many */
export type SweepOutbox = (
  stored: (mailIds: readonly string[]) => Promise<ReadonlySet<string>>,
) => Promise<number>

/**
 * Deletes what has served its purpose: sessions that are over, old sign-in attempts, uploads nobody
 * confirmed, lists of people, expired links, old mails with their files, applications of calls long over.
 * Running it twice changes nothing.
 * @returns how many rows and files went
 */
export async function cleanUp(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { sweepOutbox }: { sweepOutbox?: SweepOutbox | undefined } = {},
): Promise<number> {
  const before = (hours: number) => ctx.now.subtract({ hours }).toString()
  const deleted = [
    await deleteEndedSessions(ctx.db, ctx.now.toString()),
    await deleteAttemptsBefore(ctx.db, before(keptHours.signInAttempt)),
    await deletePreviewsBefore(ctx.db, before(keptHours.unconfirmedImport)),
    await deletePeopleImportsBefore(ctx.db, {
      waitingOrDone: before(keptHours.peopleImport),
      running: before(keptHours.stuckPeopleImport),
    }),
    await deleteLinksExpiredBefore(ctx.db, before(keptHours.expiredLink)),
    await deleteMailsBefore(ctx.db, before(keptHours.mail)),
    await deleteOldApplications(ctx),
    (await sweepOutbox?.(mailIds => selectStoredMails(ctx.db, mailIds))) ?? 0,
  ]
  return deleted.reduce((sum, count) => sum + count, 0)
}
