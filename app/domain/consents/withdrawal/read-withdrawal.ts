import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, success } from '#app/domain/kernel/result.ts'
import { selectConsent, selectConsentScopes } from '../giving/consent-link.queries.ts'
import { openConsentLink } from '../giving/open-consent-link.ts'
import { isUnderAge } from '../giving/signer.rules.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { channels } from '../scope.rules.ts'
import { decideWithdrawal } from './withdrawal.rules.ts'

/**
 * What somebody can withdraw behind their link: whom it is about, what is agreed, what was withdrawn already.
 * Refused with 'unknown', and with 'of-age' for a guardian of somebody who speaks for themself now.
 */
export async function readWithdrawal(ctx: Pick<Ctx, 'db' | 'now'>, link: { key: string; token: string }) {
  const opened = await openConsentLink(ctx, { ...link, purpose: 'withdraw' })
  if (!opened.ok) return failure('unknown')
  const { consentId, guardianId, personId, occasion, givenOn, titleDe, titleEn } = opened.value
  const [person] = await readCoverFacts(ctx, [personId])
  if (!person) return failure('unknown')
  if (guardianId !== null && !isUnderAge(person, dayOf(ctx.now))) return failure('of-age')
  const agreed = await readAgreed(ctx, consentId)
  return success({
    ...{ consentId, guardianId, occasion, givenOn, titleDe, titleEn, personId },
    about: guardianId === null ? null : person.name,
    ...agreed,
  })
}

/** What of a consent still stands, and what was withdrawn; for comms, who enters a withdrawal from paper. */
export async function readConsentForWithdrawal(ctx: Pick<Ctx, 'db'>, consentId: string) {
  const consent = await selectConsent(ctx.db, consentId)
  const [person] = consent ? await readCoverFacts(ctx, [consent.personId]) : []
  if (!consent || !person) return undefined
  const { id, personId, givenOn } = consent
  return { id, personId, givenOn, name: person.name, ...(await readAgreed(ctx, id)) }
}

async function readAgreed(ctx: Pick<Ctx, 'db'>, consentId: string) {
  const scopes = await selectConsentScopes(ctx.db, consentId)
  return {
    channels: decideWithdrawal(scopes, 'all').taken,
    withdrawn: channels.filter(channel =>
      scopes.some(scope => scope.channel === channel && scope.withdrawnAt !== null),
    ),
  }
}
