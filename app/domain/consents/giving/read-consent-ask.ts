import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, success } from '#app/domain/kernel/result.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { selectConsentScopes, selectLinkOf, selectSignersOf } from './consent-link.queries.ts'
import { offeredScopes, standingOf } from './giving.rules.ts'
import { openConsentLink } from './open-consent-link.ts'
import { mayGiveByLink } from './signer.rules.ts'

/**
 * What somebody is asked, as they read it behind their link: the text, what exactly is asked, where their own answer
 * stands. Whether others have answered is not theirs to know. Refused with 'unknown' or 'expired'.
 */
export async function readConsentAsk(ctx: Pick<Ctx, 'db' | 'now'>, link: { key: string; token: string }) {
  const opened = await openConsentLink(ctx, { ...link, purpose: 'give' })
  if (!opened.ok) return opened
  const { consentId, guardianId, personId, givenOn, declinedAt, ...shown } = opened.value
  const [person] = await readCoverFacts(ctx, [personId])
  if (!person) return failure('unknown')
  const signers = await selectSignersOf(ctx.db, consentId)
  const scopes = await selectConsentScopes(ctx.db, consentId)
  const offered = offeredScopes(scopes, { givenOn, anybodySigned: signers.length > 0 })
  const signed = signers.includes(guardianId)
  const way = signed ? await selectLinkOf(ctx.db, { consentId, guardianId, purpose: 'withdraw' }) : undefined
  const may = mayGiveByLink(person, guardianId, dayOf(ctx.now))
  return success({
    ...shown,
    about: guardianId === null ? null : person.name,
    offered,
    standing: standingOf({ givenOn, signed, declined: declinedAt !== null, offered: offered.length, may }),
    // Whoever agreed by this link may withdraw as easily.
    withdrawalLinkId: way?.id ?? null,
  })
}
