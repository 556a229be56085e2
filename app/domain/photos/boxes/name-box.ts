import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { personOfAccount, readPersonNames } from '#app/domain/consents/consents.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { keepsPhotos } from '../photo-access.rules.ts'
import { updateBox } from './box.queries.ts'
import { type NameRefusal, whyNotName } from './box.rules.ts'
import type { BoxName } from './box.schema.ts'
import { changeBox, type NoBoxes } from './change-box.ts'

type Refusal = NoBoxes | 'unknown-box' | NameRefusal
type Named = { personId: string | null; claimedName: string }

/**
 * Says who is in a box. Comms names anybody of the register; others only themselves, or they write down a name that
 * comms looks up: the register knows children and citizens, and is not theirs to search.
 */
export function nameBox(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
  wish: BoxName,
): Promise<Result<undefined, Refusal>> {
  return changeBox<undefined, Refusal>(ctx, ids, async (held, box, photo) => {
    const refused = whyNotName(ctx.actor, box)
    if (refused) return failure(refused)
    const named = await whoIs(held, wish)
    if (!named.ok) return named
    await updateBox(held.db, box.id, named.value)
    await writeAudit(held, {
      action: named.value.personId ? 'photo.box-named' : 'photo.box-name-noted',
      subject: { type: 'photo', id: photo.id },
      detail: { box: box.id, person: named.value.personId },
    })
    return success()
  })
}

async function whoIs(
  ctx: Ctx<AccountActor>,
  wish: BoxName,
): Promise<Result<Named, 'unknown-person' | 'comms-only'>> {
  switch (wish.intent) {
    case 'self': {
      const personId = await personOfAccount(ctx, ctx.actor.accountId)
      return personId ? success({ personId, claimedName: '' }) : failure('unknown-person')
    }
    case 'person':
      if (!keepsPhotos(ctx.actor)) return failure('comms-only')
      if (!(await readPersonNames(ctx, [wish.personId])).has(wish.personId)) return failure('unknown-person')
      return success({ personId: wish.personId, claimedName: '' })
    case 'claim':
      return success({ personId: null, claimedName: wish.name })
    case 'nobody':
      return success({ personId: null, claimedName: '' })
  }
}
