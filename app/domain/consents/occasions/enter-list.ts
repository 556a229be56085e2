import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { ageOn, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { AGE_OF_MAJORITY } from '../consent-cover.rules.ts'
import { lockPeople } from '../cover.queries.ts'
import { accountOfEmployee } from '../people/account-of-person.ts'
import { insertPerson } from '../people/person.queries.ts'
import { insertConsent, insertEvent, insertScopes } from '../recording/consent.queries.ts'
import { MOST_LINES, type Recognised, readLines, recognise, type WrongLine } from './list-lines.rules.ts'
import { lockOccasion, selectKnown } from './occasion.queries.ts'
import type { LinesInput } from './occasion.schema.ts'
import { readOccasion } from './read-occasion.ts'

type Occasion = NonNullable<Awaited<ReturnType<typeof readOccasion>>>

/** 'no-list': the occasion was set up without asking for anything, for photos only. */
export type ListRefusal = 'unknown-occasion' | 'no-list' | 'too-many-lines'
export type Entered = Result<number, ListRefusal> | { ok: false; reason: 'wrong-lines'; lines: WrongLine[] }

/**
 * Puts people on the list of an occasion: everybody or, if one line is not clear, nobody. Known people are recognised,
 * others join the register. Each is asked for what the list asks for; they have agreed only when they have signed.
 * @returns how many people joined the list
 */
export function enterList(
  ctx: Ctx<AccountActor>,
  occasionId: string,
  { lines: text, kind }: LinesInput,
): Promise<Entered> {
  return inTransaction(ctx.db, async trx => {
    if (!isId(occasionId) || !(await lockOccasion(trx, occasionId))) return failure('unknown-occasion')
    const occasion = await readOccasion({ db: trx }, occasionId)
    if (!occasion?.textId) return failure('no-list')
    const read = readLines(text, kind)
    if (read.lines.length + read.wrong.length > MOST_LINES) return failure('too-many-lines')
    const listed = new Set(occasion.listed.map(({ personId }) => personId))
    const known = await knownPeople({ ...ctx, db: trx }, read.lines)
    const { recognised, wrong } = recognise(read.lines, known, listed)
    const lines = [...read.wrong, ...wrong].sort((one, other) => one.number - other.number)
    if (lines.length > 0) return { ok: false, reason: 'wrong-lines', lines }
    const ids = recognised.flatMap(({ personId }) => personId ?? [])
    await lockPeople(trx, ids, 'changing')
    for (const each of recognised) await ask({ ...ctx, db: trx }, occasion, occasion.textId, each)
    const subject = { type: 'occasion', id: occasionId }
    const detail = { people: recognised.length, new: recognised.length - ids.length }
    await writeAudit({ ...ctx, db: trx }, { action: 'occasion.list-entered', subject, detail })
    return success(recognised.length)
  })
}

async function knownPeople(ctx: Ctx, lines: ReadonlyArray<{ name: string; email: string | null }>) {
  const names = lines.map(({ name }) => name.toLowerCase())
  const emails = lines.flatMap(({ email }) => email?.toLowerCase() ?? [])
  const today = dayOf(ctx.now)
  return (await selectKnown(ctx.db, names, emails)).map(person => ({
    ...person,
    minor: person.bornOn !== null && ageOn(person.bornOn, today) < AGE_OF_MAJORITY,
  }))
}

async function ask(
  ctx: Ctx<AccountActor>,
  { id: occasionId, scopes, validUntil, showName }: Occasion,
  textId: string,
  { line: { name, kind, email }, personId: known }: Recognised,
): Promise<void> {
  const [personId, consentId, at] = [known ?? newId(), newId(), ctx.now.toString()]
  const { accountId } = ctx.actor
  if (!known)
    await insertPerson(ctx.db, {
      ...{ id: personId, name, kind, email, createdAt: at, createdBy: accountId },
      accountId: await accountOfEmployee(ctx.db, { kind, email }),
    })
  await insertConsent(ctx.db, {
    ...{ id: consentId, personId, textId, occasionId, validUntil, showName },
    ...{ form: 'written', askedAt: at, askedBy: accountId },
  })
  await insertScopes(
    ctx.db,
    scopes.map(scope => ({ ...scope, consentId, granted: false })),
  )
  await insertEvent(ctx.db, { id: newId(), consentId, kind: 'asked', at, by: 'comms', accountId })
}
