import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { ApplicationInput } from '#app/domain/rounds/applying/application.schema.ts'
import { apply, confirmApplication } from '#app/domain/rounds/rounds.server.ts'
import type { Db } from '#db/open.ts'

/** Keys the links and the counting of mails in tests of calls. */
export const ROUND_KEY = 's'.repeat(32)

/** A call that is open from 1 to 30 November 2026. */
export async function aRound(
  db: Db,
  given: {
    title?: string
    opensOn?: string
    closesOn?: string
    closedAt?: string
    reopenedAt?: string
    selfDescription?: boolean
    places?: number
  } = {},
): Promise<{ id: string; slug: string }> {
  const id = newId()
  const slug = `aufruf-${id.slice(0, 8)}`
  const defaults = { title: 'Wer erzählt mit?', opensOn: '2026-11-01', closesOn: '2026-11-30' }
  const createdAt = '2026-10-20T08:00:00Z'
  await db
    .insertInto('round')
    .values({ ...defaults, selfDescription: true, ...given, id, slug, invitation: 'Kommt.', createdAt })
    .execute()
  return { id, slug }
}

/** A question of the town's own at a place of the form. */
export async function aQuestion(db: Db, roundId: string, position: number, required = false) {
  const id = newId()
  await db
    .insertInto('roundQuestion')
    .values({ id, roundId, position, question: `Frage ${position}?`, required })
    .execute()
  return id
}

/** What somebody types in. */
export function anApplicationInput(
  departmentId: string,
  change: Partial<ApplicationInput> = {},
): ApplicationInput {
  return {
    name: 'Mona Neu',
    email: 'mona.neu@stadt.example',
    departmentId,
    job: 'Ich pflege Sportplätze.',
    linkedin: 'not-yet',
    motivation: 'Ich erzähle gern.',
    worries: undefined,
    answers: {},
    about: {},
    website: undefined,
    ...change,
  }
}

/** Sends the form of a call from one place in the network. */
export function applyTo(ctx: Ctx, slug: string, input: ApplicationInput, networkAddress = '192.0.2.1') {
  return apply(ctx, slug, input, { key: ROUND_KEY, networkAddress, locale: 'de' })
}

/** The applications of an address, in the order in which they came in. */
export function applicationsOf(db: Db, email: string) {
  return db
    .selectFrom('application')
    .selectAll()
    .where('email', '=', email)
    .orderBy('submittedAt')
    .orderBy('id')
    .execute()
}

/** The link of an application as its mail carries it. */
export const tokenOf = (applicationId: string) => linkToken(ROUND_KEY, applicationId)

/** Applies and confirms, as a person with a mailbox would. @returns the application's id */
export async function aConfirmedApplication(
  ctx: Ctx,
  slug: string,
  input: ApplicationInput,
): Promise<string> {
  const applied = await applyTo(ctx, slug, input, newId())
  if (!applied.ok) throw new Error(applied.reason)
  const waiting = (await applicationsOf(ctx.db, input.email)).find(({ confirmedAt }) => confirmedAt === null)
  if (!waiting) throw new Error('nothing waits to be confirmed')
  const confirmed = await confirmApplication(ctx, ROUND_KEY, tokenOf(waiting.id))
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return waiting.id
}

/** The mails to somebody without an account, by template, in the order in which they were written. */
export async function mailsToAddress(db: Db, email: string) {
  const mails = await db
    .selectFrom('mail')
    .select(['template', 'params', 'recipientName', 'confidential'])
    .where('recipientEmail', '=', email)
    .orderBy('createdAt')
    .orderBy('template')
    .execute()
  return mails
}
