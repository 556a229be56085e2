import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, success } from '#app/domain/kernel/result.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { selectConsentScopes, selectLinkOf, selectSignersOf } from './consent-link.queries.ts'
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
  const scopes = await selectConsentScopes(ctx.db, consentId)
  const signed = (await selectSignersOf(ctx.db, consentId)).includes(guardianId)
  const may = mayGiveByLink(person, guardianId, dayOf(ctx.now))
  const way = signed ? await selectLinkOf(ctx.db, { consentId, guardianId, purpose: 'withdraw' }) : undefined
  return success({
    ...shown,
    about: guardianId === null ? null : person.name,
    asked: scopes
      .filter(({ granted, withdrawnAt }) => granted && withdrawnAt === null)
      .map(({ purpose, channel }) => ({ purpose, channel })),
    standing: standingOf({ givenOn, signed, declined: declinedAt !== null, may }),
    // Whoever holds this link has agreed themself, and may withdraw as easily.
    withdrawalLinkId: way?.id ?? null,
  })
}

type Standing = 'open' | 'declined' | 'waiting-for-others' | 'given' | 'paper-needed' | 'not-needed'

function standingOf(facts: {
  givenOn: string | null
  signed: boolean
  declined: boolean
  may: ReturnType<typeof mayGiveByLink>
}): Standing {
  if (facts.signed) return facts.givenOn === null ? 'waiting-for-others' : 'given'
  if (facts.givenOn !== null) return 'not-needed'
  if (facts.declined) return 'declined'
  return facts.may === 'yes' ? 'open' : facts.may
}
