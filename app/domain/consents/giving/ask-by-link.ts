import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import type { CoverFacts } from '../consent-cover.rules.ts'
import { lockPeople } from '../cover.queries.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { insertEvent } from '../recording/consent.queries.ts'
import {
  ensureLink,
  type Signer,
  selectConsent,
  selectPossibleSigners,
  selectSignersOf,
  updateLinkSent,
} from './consent-link.queries.ts'
import { isReachable, mailSigner } from './mail-signer.ts'

import { type MissingSigners, missingSigners } from './signer.rules.ts'

/** How long a link to give a consent is valid, in days. */
export const GIVING_DAYS = 30

/**
 * Why nobody was asked. 'already-given': everybody whose yes is needed has given it. 'guardian-missing': the register knows fewer guardians than have to agree. 'no-address':
 * somebody whose yes is needed cannot be reached. 'over': the consent would end before today.
 */
export type AskByLinkRefusal = 'unknown' | 'already-given' | 'over' | 'guardian-missing' | 'no-address'

/**
 * Asks everybody whose yes is missing, each with a link of their own that is valid for thirty days. Who was asked
 * today already gets no second mail.
 * @returns how many mails went out now
 */
export function askByLink(ctx: Ctx, consentId: string): Promise<Result<number, AskByLinkRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const today = dayOf(ctx.now)
    const found = await selectConsent(trx, consentId)
    if (!found) return failure('unknown')
    await lockPeople(trx, [found.personId], 'changing')
    const consent = await selectConsent(trx, consentId)
    const [person] = await readCoverFacts(scoped, [found.personId])
    if (!consent || !person) return failure('unknown')
    if (consent.validUntil !== null && consent.validUntil < today) return failure('over')
    const signedBy = await selectSignersOf(trx, consentId)
    const asked = await whomToAsk(scoped, person, signedBy)
    if (!asked.ok) return asked
    if (asked.value.length === 0) return failure('already-given')
    return success(await sendLinks(scoped, { consentId, person }, asked.value))
  })
}

/** Everybody whose yes is still missing and who can be reached; refused if that is not enough of them. */
export async function whomToAsk(
  ctx: Pick<Ctx, 'db' | 'now'>,
  person: CoverFacts,
  signedBy: readonly (string | null)[],
): Promise<Result<Signer[], 'guardian-missing' | 'no-address'>> {
  const missing = missingSigners(person, signedBy, dayOf(ctx.now))
  const everybody = await selectPossibleSigners(ctx.db, person.id)
  const wanted = everybody.filter(each => isMissing(each, missing))
  const refusal = whyNotAsked(wanted, missing)
  return refusal === null ? success(wanted) : failure(refusal)
}

function isMissing({ guardianId }: Signer, missing: MissingSigners): boolean {
  return guardianId === null ? missing.self : missing.guardianIds.includes(guardianId)
}

function whyNotAsked(wanted: readonly Signer[], missing: MissingSigners) {
  if (missing.guardiansUnknown) return 'guardian-missing'
  return wanted.every(isReachable) ? null : 'no-address'
}

async function sendLinks(
  ctx: Ctx,
  { consentId, person }: { consentId: string; person: CoverFacts },
  asked: readonly Signer[],
): Promise<number> {
  let sent = 0
  for (const signer of asked) if (await sendLink(ctx, { consentId, person }, signer)) sent += 1
  if (sent === 0) return 0
  const by = ctx.actor.kind === 'system' ? 'system' : 'comms'
  const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  const event = { id: newId(), consentId, at: ctx.now.toString(), by, accountId } as const
  await insertEvent(ctx.db, {
    ...event,
    kind: 'asked',
    detail: JSON.stringify({ way: 'link', people: sent }),
  })
  const subject = { type: 'consent', id: consentId }
  await writeAudit(ctx, { action: 'consent.asked', subject, detail: { people: sent } })
  return sent
}

async function sendLink(
  ctx: Ctx,
  { consentId, person }: { consentId: string; person: CoverFacts },
  signer: Signer,
): Promise<boolean> {
  const { guardianId } = signer
  const expiresAt = ctx.now.add({ hours: 24 * GIVING_DAYS }).toString()
  const key = { consentId, guardianId, purpose: 'give' } as const
  const link = await ensureLink(ctx.db, { ...key, id: newId(), createdAt: ctx.now.toString(), expiresAt })
  if (link.sentAt !== null && dayOf(instantOf(link.sentAt)) === dayOf(ctx.now)) return false
  await updateLinkSent(ctx.db, link.id, { sentAt: ctx.now.toString(), expiresAt })
  const params = { consentId, linkId: link.id, about: guardianId === null ? null : person.name }
  return person.kind === 'employee'
    ? mailSigner(ctx, signer, { template: 'consent-ask-paper', params })
    : mailSigner(ctx, signer, { template: 'consent-ask', params: { ...params, expires: expiresAt } })
}
