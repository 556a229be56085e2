import { deletePerson, lockPeople, readCoverFacts } from '#app/domain/consents/consents.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { lockPhotosOf } from '#app/domain/photos/photos.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { wasPersonShown } from './erasing.queries.ts'
import { type WhyKept, whyKept } from './erasing.rules.ts'

/** Whom erasing would be about, and what speaks against it; undefined if there is nobody, or not for this actor. */
export async function readErasure(
  ctx: Ctx<AccountActor>,
  personId: string,
): Promise<{ id: string; name: string; kept: WhyKept | null } | undefined> {
  if (!ctx.actor.roles.includes('comms') || !isId(personId)) return undefined
  const [person] = await readCoverFacts(ctx, [personId])
  if (!person) return undefined
  const wasShown = await wasPersonShown(ctx.db, personId)
  const kept = whyKept({ consents: person.consents, wasShown }, dayOf(ctx.now))
  return { id: person.id, name: person.name, kept }
}

/**
 * Erases somebody who was entered by mistake, or who asks for it (GDPR art. 17) when nothing has to stay as proof: the
 * person, their guardians, everything they were asked and agreed to, and the scans of it. Faces lose their name and
 * are no longer clear. A list others signed as well stays as theirs.
 */
export function erasePerson(
  ctx: Ctx<AccountActor>,
  personId: string,
): Promise<Result<undefined, 'unknown-person' | WhyKept>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    if (isId(personId)) {
      // Whoever hands out or names a photo of them meanwhile comes before, or finds them gone.
      await lockPhotosOf(trx, personId)
      await lockPeople(trx, [personId], 'changing')
    }
    const erasure = await readErasure(scoped, personId)
    if (!erasure) return failure('unknown-person')
    if (erasure.kept) return failure(erasure.kept)
    await deletePerson(scoped, personId)
    return success()
  })
}
