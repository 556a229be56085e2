import { lockPeople } from '#app/domain/consents/consents.server.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectGateFaces } from '../gate/gate.queries.ts'
import { gateOf } from '../gate/gate.rules.ts'
import { peopleOn, readGateFacts } from '../gate/read-gate-facts.ts'
import { lockPhoto } from '../photo.queries.ts'
import { maySeePhoto, mayUse } from '../photo-access.rules.ts'

/**
 * Holds a photo and, after it, everybody named on it until the transaction ends, and then asks the gate. What is
 * answered stays true until then: whoever withdraws, names or blurs meanwhile waits, and finds what was written.
 * `mayUse`: whether the actor may be handed the photo for this channel if it is clear; `maySeePhoto`: whether it is
 * theirs to look after. @returns undefined if there is no such photo
 */
export async function holdForUse(ctx: Ctx<AccountActor>, photoId: string, channel: Channel) {
  if (!(await lockPhoto(ctx.db, photoId))) return undefined
  const named = peopleOn(await selectGateFaces(ctx.db, [photoId]))
  await lockPeople(ctx.db, named, 'reading')
  const [facts] = await readGateFacts(ctx, [photoId])
  return (
    facts && {
      ...gateOf(facts.photo, facts.people, { channel, today: dayOf(ctx.now) }),
      mayUse: mayUse(ctx.actor, facts, channel),
      maySeePhoto: maySeePhoto(ctx.actor, facts),
    }
  )
}
