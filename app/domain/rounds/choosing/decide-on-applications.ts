import {
  findHindrances,
  type TakeOnRefusal,
  takeOnApplicant,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { queueMailTo } from '#app/domain/outbox/outbox.server.ts'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectRound } from '../round.queries.ts'
import { lockChoosable, updateDecision } from './choice.queries.ts'
import type { ChoiceInput } from './choice.schema.ts'
import { type Decision, decisions, fillName, planChoice } from './decision.rules.ts'

type Applicant = Awaited<ReturnType<typeof lockChoosable>>[number]
type Change = { application: Applicant; decision: Decision }
type Texts = Record<Decision, string>

/** What became of a save: everything, or nothing and why, person by person or text by text. */
export type ChoiceOutcome =
  | { kind: 'saved'; counts: Record<Decision, number> }
  | { kind: 'text-missing'; decisions: Decision[] }
  | { kind: 'changed-meanwhile'; applicationIds: string[] }
  | { kind: 'hindered'; people: Array<{ name: string; reason: TakeOnRefusal }> }

/**
 * Saves all decisions of the choosing screen at once, with one mail to each person who is newly decided
 * about: all of it or nothing. Who is accepted is taken on as an ambassador. The applications are held from
 * the first moment, so of two people who decide at the same time the second is told what changed meanwhile.
 */
export async function decideOnApplications(
  ctx: Ctx<AccountActor>,
  roundId: string,
  { choices, ...texts }: ChoiceInput,
): Promise<Result<ChoiceOutcome, 'unknown-round'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    if (!(isId(roundId) && (await selectRound(trx, roundId)))) return failure('unknown-round')
    const wished = choices.filter(({ wanted }) => wanted !== null).map(({ id }) => id)
    const applications = wished.length > 0 ? await lockChoosable(trx, roundId, wished) : []
    const { changes, changedMeanwhile } = planChoice(applications, choices)
    if (changedMeanwhile.length > 0)
      return success({ kind: 'changed-meanwhile', applicationIds: changedMeanwhile })
    const refused = textsMissing(changes, texts) ?? (await hindrances(trx, changes))
    if (refused) return success(refused)
    for (const change of changes) await carryOut(scoped, change, texts)
    const counts = countedBy(changes)
    if (changes.length > 0) {
      const subject = { type: 'round', id: roundId }
      await writeAudit(scoped, { action: 'round.applications-decided', subject, detail: counts })
    }
    return success({ kind: 'saved', counts })
  })
}

function textsMissing(changes: readonly Change[], texts: Texts): ChoiceOutcome | null {
  const missing = decisions.filter(
    kind => texts[kind] === '' && changes.some(({ decision }) => decision === kind),
  )
  return missing.length > 0 ? { kind: 'text-missing', decisions: missing } : null
}

async function hindrances(db: Db, changes: readonly Change[]): Promise<ChoiceOutcome | null> {
  const accepted = changes.filter(({ decision }) => decision === 'accepted')
  const found = await findHindrances(
    db,
    accepted.map(({ application: { id, email, departmentId } }) => ({ key: id, email, departmentId })),
  )
  if (found.size === 0) return null
  const people = accepted.flatMap(({ application: { id, name } }) => {
    const reason = found.get(id)
    return reason === undefined ? [] : [{ name, reason }]
  })
  return { kind: 'hindered', people }
}

async function carryOut(ctx: Ctx<AccountActor>, { application, decision }: Change, texts: Texts) {
  const text = fillName(texts[decision], application.name)
  const ambassadorId = decision === 'accepted' ? await takeOn(ctx, application, text) : null
  if (decision !== 'accepted') await sayNotNow(ctx, application, decision, text)
  await updateDecision(ctx.db, application.id, {
    decision,
    decidedAt: ctx.now.toString(),
    decidedBy: ctx.actor.accountId,
    ambassadorId,
  })
}

async function takeOn(ctx: Ctx<AccountActor>, application: Applicant, text: string): Promise<string> {
  const { name, email, locale, departmentId, confirmedAt } = application
  const appliedOn = confirmedAt === null ? dayOf(ctx.now) : dayOf(instantOf(confirmedAt))
  const taken = await takeOnApplicant(ctx, { name, email, locale, departmentId, appliedOn, text })
  // Looked up a moment ago in this transaction; the rare case that an account was made meanwhile saves nothing.
  if (!taken.ok) throw new Error(`An applicant could not be taken on: ${taken.reason}`)
  return taken.value
}

async function sayNotNow(ctx: Ctx, application: Applicant, decision: 'waiting' | 'declined', text: string) {
  const mail = {
    template: `application-${decision}` as const,
    params: { text, applicationId: application.id },
    confidential: false,
  }
  await queueMailTo(ctx, application, mail)
}

function countedBy(changes: readonly Change[]): Record<Decision, number> {
  const count = (kind: Decision) => changes.filter(({ decision }) => decision === kind).length
  return { accepted: count('accepted'), waiting: count('waiting'), declined: count('declined') }
}
