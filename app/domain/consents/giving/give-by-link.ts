import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { confirmGiven } from './confirm-given.ts'
import { selectConsentScopes, selectSignersOf, updateDeclined } from './consent-link.queries.ts'
import type { scopeKeys } from './giving.schema.ts'
import { type OpenedConsentLink, openConsentLink } from './open-consent-link.ts'
import { insertConsentEvent, insertSignature, updateGiven, updateNotGranted } from './signature.queries.ts'
import { isComplete, mayGiveByLink } from './signer.rules.ts'

/** Why the form was another one than a signature on paper; stands in the register beside the consent. */
const FORM_REASON = 'Auf der Seite hinter dem persönlichen Link bestätigt'

/**
 * 'paper-needed': employees agree in writing. 'not-needed': this person's yes does not count (any more), such as a
 * guardian's of somebody who has come of age. 'over': it would have ended before today, or was withdrawn meanwhile.
 */
export type GiveRefusal = 'unknown' | 'expired' | 'paper-needed' | 'not-needed' | 'over' | 'nothing-left'

/**
 * Says yes by a personal link, for the purposes and channels that were ticked. Only what everybody who is asked
 * allows is granted. With the last yes that was missing the consent counts, and everybody who signed gets a
 * confirmation with their link to withdraw. Saying yes twice changes nothing.
 * @returns whether the consent counts now, or others are still to answer
 */
export function giveByLink(
  ctx: Ctx,
  { key, token }: { key: string; token: string },
  ticked: ReadonlyArray<(typeof scopeKeys)[number]>,
): Promise<Result<'given' | 'others-missing', GiveRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const found = await openConsentLink(scoped, { key, token, purpose: 'give' })
    if (!found.ok) return found
    await lockPeople(trx, [found.value.personId], 'changing')
    // Read again: somebody else may have signed or withdrawn while this one waited.
    const link = await openConsentLink(scoped, { key, token, purpose: 'give' })
    if (!link.ok) return link
    return sign(scoped, link.value, ticked)
  })
}

async function sign(
  ctx: Ctx,
  link: OpenedConsentLink,
  ticked: readonly string[],
): Promise<Result<'given' | 'others-missing', GiveRefusal>> {
  const { consentId, guardianId, validUntil } = link
  const today = dayOf(ctx.now)
  const [person] = await readCoverFacts(ctx, [link.personId])
  if (!person) return failure('unknown')
  const signers = await selectSignersOf(ctx.db, consentId)
  if (signers.includes(guardianId)) return success(link.givenOn === null ? 'others-missing' : 'given')
  const may = mayGiveByLink(person, guardianId, today)
  if (may !== 'yes') return failure(may)
  if (link.givenOn !== null) return failure('not-needed')
  if (validUntil !== null && validUntil < today) return failure('over')
  const asked = (await selectConsentScopes(ctx.db, consentId)).filter(({ granted }) => granted)
  const offered = asked.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (offered.length === 0) return failure('over')
  const left = offered.filter(({ purpose, channel }) => ticked.includes(`${purpose}:${channel}`))
  if (left.length === 0) return failure('nothing-left')
  for (const scope of offered.filter(each => !left.includes(each)))
    await updateNotGranted(ctx.db, consentId, scope)
  const signature = { id: newId(), consentId, guardianId, signedOn: today, way: 'link' } as const
  await insertSignature(ctx.db, signature)
  await updateDeclined(ctx.db, link.id, null)
  const complete = isComplete(person, [...signers, guardianId], today)
  await writeAudit(ctx, {
    action: complete ? 'consent.given' : 'consent.signed',
    subject: { type: 'consent', id: consentId },
    detail: { way: 'link', by: guardianId === null ? 'person' : 'guardian' },
  })
  if (!complete) return success('others-missing')
  await updateGiven(ctx.db, consentId, { day: today, formReason: FORM_REASON })
  await insertConsentEvent(ctx.db, {
    ...{ id: newId(), consentId, kind: 'given', at: ctx.now.toString(), guardianId },
    by: guardianId === null ? 'person' : 'guardian',
    detail: { way: 'link', textVersion: link.version },
  })
  await confirmGiven(ctx, consentId)
  return success('given')
}
