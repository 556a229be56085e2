import { createHmac } from 'node:crypto'
import { findAmbassadorAccount } from '#app/domain/ambassadors/ambassadors.server.ts'
import { readDepartment } from '#app/domain/departments/departments.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx, Locale } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { queueMail, queueMailTo } from '#app/domain/outbox/outbox.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockRound, selectRoundBySlug } from '../round.queries.ts'
import { asksSelfDescription, roundPhase } from '../round.rules.ts'
import { insertApplication, selectConfirmedByEmail } from './application.queries.ts'
import type { ApplicationInput } from './application.schema.ts'
import { CONFIRMATION_HOURS } from './application-state.rules.ts'
import { countAttempts, insertAttempts } from './mail-quota.queries.ts'
import { mailAllowed, quotaHours } from './mail-quota.rules.ts'
import { countersOf } from './self-description.rules.ts'

type OpenRound = NonNullable<Awaited<ReturnType<typeof lockRound>>>
type Asking = { key: string; networkAddress: string; locale: Locale }

/**
 * Takes an application down and sends its address a link to confirm it. Who applied already, or takes part
 * already, is told so by mail; the screen says the same to everybody. An address gets three such mails a day
 * at most, after that nothing happens.
 * @param key keys the hash under which mails are counted, so that no address is stored for it
 */
export async function apply(
  ctx: Ctx,
  slug: string,
  input: ApplicationInput,
  asking: Asking,
): Promise<Result<undefined, 'unknown-round' | 'not-open' | 'unknown-department' | 'too-many'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const found = await selectRoundBySlug(trx, slug)
    // Held, so that of many requests at once each finds the mails of those before it counted.
    const round = found && (await lockRound(trx, found.id))
    if (!round) return failure('unknown-round')
    if (roundPhase(round, dayOf(ctx.now)) !== 'open') return failure('not-open')
    if (!(await readDepartment(trx, input.departmentId))) return failure('unknown-department')
    if (input.website) return success()
    const allowed = await takeFromQuota(scoped, input.email, asking)
    if (allowed === 'network') return failure('too-many')
    if (allowed === 'yes') await answerByMail(scoped, round, input, asking.locale)
    return success()
  })
}

async function takeFromQuota(ctx: Ctx, email: string, { key, networkAddress }: Asking) {
  const subject = (kind: string, text: string) =>
    createHmac('sha256', key).update(`application-${kind}:${text}`).digest('hex')
  const address = subject('address', email.toLowerCase())
  const network = subject('network', networkAddress)
  const since = ctx.now.subtract({ hours: quotaHours }).toString()
  const sent = await countAttempts(ctx.db, [address, network], since)
  const allowed = mailAllowed({ toAddress: sent.get(address) ?? 0, fromNetwork: sent.get(network) ?? 0 })
  if (allowed === 'yes') await insertAttempts(ctx.db, [address, network], ctx.now.toString())
  return allowed
}

async function answerByMail(ctx: Ctx, round: OpenRound, input: ApplicationInput, locale: Locale) {
  const accountId = await findAmbassadorAccount(ctx.db, input.email)
  if (accountId !== undefined) {
    const params = { round: round.title }
    await queueMail(ctx, { accountId, template: 'application-ambassador', params, confidential: true })
    return
  }
  const known = await selectConfirmedByEmail(ctx.db, round.id, input.email)
  if (known !== undefined) {
    const params = { applicationId: known.id, round: round.title }
    await queueMailTo(ctx, known, { template: 'application-known', params, confidential: true })
    return
  }
  const applicationId = await store(ctx, round, input, locale)
  const expires = ctx.now.add({ hours: CONFIRMATION_HOURS }).toString()
  // Greeted by the address: a name somebody typed in for a stranger could be anything.
  const recipient = { name: input.email, email: input.email, locale }
  const params = { applicationId, round: round.title, expires }
  await queueMailTo(ctx, recipient, { template: 'application-confirm', params, confidential: true })
}

async function store(
  ctx: Ctx,
  round: OpenRound,
  { answers, about, website: _website, worries, ...input }: ApplicationInput,
  locale: Locale,
): Promise<string> {
  const id = newId()
  const described = asksSelfDescription(round) && countersOf(about).length > 0
  await insertApplication(
    ctx.db,
    {
      ...input,
      id,
      roundId: round.id,
      worries: worries || null,
      locale,
      selfDescription: described ? JSON.stringify(about) : null,
      submittedAt: ctx.now.toString(),
    },
    Object.entries(answers).flatMap(([questionId, answer]) =>
      answer ? [{ applicationId: id, questionId, answer }] : [],
    ),
  )
  return id
}
