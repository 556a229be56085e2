import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectHandOutsOf, selectHandOutsTo, selectPhotosHandedTo } from './hand-out.queries.ts'

/** For whoever looks after a photo: who was handed it and for what, the last hundred times. */
export function listHandOuts({ db }: Pick<Ctx, 'db'>, photoId: string) {
  return selectHandOutsOf(db, [photoId], 100)
}

/** What the signed-in person was handed of a photo, the last twenty times. */
export function listOwnHandOuts({ db, actor }: Ctx<AccountActor>, photoId: string) {
  return selectHandOutsTo(db, actor.accountId, photoId, 20)
}

/** The photos the signed-in person was handed, the last one first, forty at most. */
export function listPhotosHandedToMe({ db, actor }: Ctx<AccountActor>) {
  return selectPhotosHandedTo(db, actor.accountId, 40)
}
