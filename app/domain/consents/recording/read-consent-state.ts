import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { type ConsentState, consentStateOf } from './consent-state.rules.ts'

/** Where one consent of a person stands today; undefined if the person has no such consent. */
export async function readConsentState(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { id, personId }: { id: string; personId: string },
): Promise<ConsentState | undefined> {
  const [person] = await readCoverFacts(ctx, [personId])
  const consent = person?.consents.find(each => each.id === id)
  return person && consent && consentStateOf(consent, person, dayOf(ctx.now))
}
