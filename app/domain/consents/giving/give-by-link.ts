import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { insertEvent, insertSignature, updateGranted } from '../recording/consent.queries.ts'
import { confirmGiven } from './confirm-given.ts'
import { selectConsentScopes, selectSignersOf, updateDeclined } from './consent-link.queries.ts'
import { type OfferedScope, offeredScopes } from './giving.rules.ts'
import type { ScopeKey } from './giving.schema.ts'
import { type OpenedConsentLink, openConsentLink } from './open-consent-link.ts'
import { updateGiven, updateScopeWithdrawn } from './signature.queries.ts'
import { isComplete, mayGiveByLink } from './signer.rules.ts'

/** Why the form was another one than a signature on paper; stands in the register beside the consent. */
const FORM_REASON = 'Auf der Seite hinter dem persönlichen Link bestätigt'

/**
 * 'paper-needed': employees agree in writing. 'not-needed': this person's yes does not count (any more), such as a
 * guardian's of somebody who has come of age. 'over': it would have ended before today, or nothing of it is left.
 */
export type GiveRefusal = 'unknown' | 'expired' | 'paper-needed' | 'not-needed' | 'over' | 'nothing-left'

type Given = Result<'given' | 'others-missing', GiveRefusal>

/**
 * Says yes by a personal link, for what was ticked. Only what everybody who is asked allows is granted. With the last
 * yes that was missing the consent counts, and everybody who signed gets a confirmation with their link to withdraw.
 * Saying yes twice changes nothing.
 * @returns whether the consent counts now, or others are still to answer
 */
export function giveByLink(
  ctx: Ctx,
  { key, token }: { key: string; token: string },
  ticked: readonly ScopeKey[],
): Promise<Given> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const found = await openConsentLink(scoped, { key, token, purpose: 'give' })
    if (!found.ok) return found
    await lockPeople(trx, [found.value.personId], 'changing')
    // Read again: somebody else may have signed or withdrawn while this one waited.
    const link = await openConsentLink(scoped, { key, token, purpose: 'give' })
    return link.ok ? sign(scoped, link.value, ticked) : link
  })
}

async function sign(ctx: Ctx, link: OpenedConsentLink, ticked: readonly ScopeKey[]): Promise<Given> {
  const { consentId, guardianId, givenOn, validUntil } = link
  const today = dayOf(ctx.now)
  const [person] = await readCoverFacts(ctx, [link.personId])
  if (!person) return failure('unknown')
  const signers = await selectSignersOf(ctx.db, consentId)
  if (signers.includes(guardianId)) return success(givenOn === null ? 'others-missing' : 'given')
  const may = mayGiveByLink(person, guardianId, today)
  if (may !== 'yes') return failure(may)
  const scopes = await selectConsentScopes(ctx.db, consentId)
  const offered = offeredScopes(scopes, { givenOn, anybodySigned: signers.length > 0 })
  if (offered.length === 0 || (validUntil !== null && validUntil < today)) return failure('over')
  const left = offered.filter(({ purpose, channel }) => ticked.includes(`${purpose}:${channel}`))
  if (left.length === 0) return failure('nothing-left')
  const signature = { id: newId(), consentId, guardianId, signedOn: today, way: 'link' } as const
  await insertSignature(ctx.db, signature)
  await updateDeclined(ctx.db, link.id, null)
  const complete = isComplete(person, [...signers, guardianId], today)
  await writeAudit(ctx, {
    action: complete ? 'consent.given' : 'consent.signed',
    subject: { type: 'consent', id: consentId },
    detail: { way: 'link', by: guardianId === null ? 'person' : 'guardian' },
  })
  if (givenOn !== null)
    return join(
      ctx,
      link,
      offered.filter(scope => !left.includes(scope)),
    )
  await updateGranted(ctx.db, consentId, left)
  if (!complete) return success('others-missing')
  await updateGiven(ctx.db, consentId, { day: today, formReason: FORM_REASON })
  await note(ctx, link, 'given', { way: 'link', textVersion: link.version, granted: left.map(keyOf) })
  await confirmGiven(ctx, consentId)
  return success('given')
}

/**
 * A yes that was missing of a consent that is recorded already: of the other parent, or of a child that has turned 14.
 * What this person leaves out is withdrawn.
 */
async function join(ctx: Ctx, link: OpenedConsentLink, leftOut: readonly OfferedScope[]): Promise<Given> {
  const { consentId, guardianId } = link
  const at = ctx.now.toString()
  await note(ctx, link, 'corrected', { way: 'link', signers: [guardianId] })
  for (const scope of leftOut) await updateScopeWithdrawn(ctx.db, consentId, { ...scope, at })
  if (leftOut.length > 0) await note(ctx, link, 'partly-withdrawn', { scopes: leftOut.map(keyOf) })
  await confirmGiven(ctx, consentId, [guardianId])
  return success('given')
}

async function note(
  ctx: Ctx,
  { consentId, guardianId }: OpenedConsentLink,
  kind: 'given' | 'corrected' | 'partly-withdrawn',
  detail: Record<string, unknown>,
): Promise<void> {
  const by = guardianId === null ? 'person' : 'guardian'
  const event = { id: newId(), consentId, guardianId, kind, by, at: ctx.now.toString() } as const
  await insertEvent(ctx.db, { ...event, detail: JSON.stringify(detail) })
}

function keyOf({ purpose, channel }: OfferedScope): string {
  return `${purpose}/${channel}`
}
