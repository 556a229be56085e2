import { askRenewal, lockPeople, noteExpired, readCoverFacts } from '#app/domain/consents/consents.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { mailTakeDowns, openTakeDowns } from '../take-downs/open-take-downs.ts'
import { openEndedChannels } from '../take-downs/take-down.rules.ts'
import { causeOf, type NoticeKind, noticesDue } from './consent-ends.rules.ts'
import { insertNotice, selectWatched } from './watch.queries.ts'

/**
 * Looks at everything somebody agreed to, and notes what ends or changes by itself. What no longer covers a photo that
 * is online gets a take-down; who can renew is asked kindly, once. Looking twice changes nothing.
 * @returns how many things were noticed now
 */
export function watchPerson(ctx: Ctx, personId: string): Promise<number> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    // Whoever hands out a photo of them meanwhile waits, or is seen here.
    await lockPeople(trx, [personId], 'changing')
    const [person] = await readCoverFacts(scoped, [personId])
    if (!person) return 0
    const watched = await selectWatched(trx, personId)
    let noticed = 0
    for (const consent of person.consents) {
      const known = watched.get(consent.id) ?? { textReplaced: false, noticed: [] }
      for (const kind of noticesDue(person, { consent, ...known }, dayOf(ctx.now))) {
        await insertNotice(trx, { consentId: consent.id, kind, at: ctx.now.toString() })
        await actOn(scoped, { consentId: consent.id, personId, kind, noticed: known.noticed })
        noticed += 1
      }
    }
    return noticed
  })
}

async function actOn(
  ctx: Ctx,
  {
    consentId,
    personId,
    kind,
    noticed,
  }: {
    consentId: string
    personId: string
    kind: NoticeKind
    noticed: readonly NoticeKind[]
  },
): Promise<void> {
  if (kind === 'expired') await noteExpired(ctx, consentId)
  if (kind === 'expires-30' || (kind === 'expires-14' && !noticed.includes('expires-30')))
    await askRenewal(ctx, consentId)
  if (kind === 'expired' || kind === 'left' || kind === 'turns-18') {
    const cause = { cause: causeOf[kind], since: ctx.now }
    const opened = await openTakeDowns(ctx, { personId, channels: openEndedChannels, ...cause })
    await mailTakeDowns(ctx, opened)
  }
}
