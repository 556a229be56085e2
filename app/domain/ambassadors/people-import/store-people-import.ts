import { createListedAccounts, sendInvitations } from '#app/domain/accounts/accounts.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { listsSince } from './list-limits.rules.ts'
import {
  countOutcomes,
  lockImport,
  markDone,
  selectImport,
  selectLines,
  updatePrepared,
} from './people-import.queries.ts'
import { holdDepartments, insertPeople, recheckLines } from './store-people.queries.ts'

/** Lines that are looked at, or people who are stored, in one go. */
const BATCH = 500

type NewLine = Awaited<ReturnType<typeof selectLines>>[number]

/** Who invites: whoever confirmed the list. Their account may be gone; the list was confirmed all the same. */
type Inviter = { accountId: string | null; name: string }

/**
 * Invites the people of a confirmed list: all of them or nobody. First every line is looked at once more, in
 * short steps that show how far it is; then one transaction stores everything. Stopped anywhere before its
 * end it has invited nobody and begins again; after its end it changes nothing.
 */
export async function storePeopleImport(ctx: Ctx, importId: string): Promise<void> {
  const list = await selectImport(ctx.db, importId, listsSince(ctx.now))
  if (list?.state !== 'running') return
  await prepare(ctx, importId)
  const name = list.confirmerName ?? (await readSettings(ctx.db)).townName
  await store(ctx, importId, { accountId: list.confirmedBy, name })
}

async function prepare(ctx: Ctx, importId: string): Promise<void> {
  let prepared = 0
  for await (const lines of newLines(ctx, importId)) {
    const [first, last] = [lines.at(0)?.line ?? 0, lines.at(-1)?.line ?? 0]
    prepared += lines.length
    await inTransaction(ctx.db, async trx => {
      await recheckLines(trx, importId, { first, last })
      await updatePrepared(trx, importId, prepared)
    })
  }
}

async function store(ctx: Ctx, importId: string, inviter: Inviter): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const list = await lockImport(trx, importId, listsSince(ctx.now))
    if (list?.state !== 'running') return
    await holdDepartments(trx, importId)
    await recheckLines(trx, importId, { first: 0, last: LAST_LINE })
    let invited = 0
    for await (const lines of newLines(scoped, importId)) invited += await storeBatch(scoped, lines, inviter)
    const counts = await countOutcomes(trx, importId)
    const done = { invited, known: counts.known + counts.new - invited, leftOut: counts.wrong }
    await markDone(trx, importId, { ...done, finishedAt: ctx.now.toString() })
    await writeAudit(scoped, {
      action: 'people-import.stored',
      subject: { type: 'people-import', id: importId },
      detail: done,
    })
  })
}

const LAST_LINE = 2 ** 31 - 1

async function* newLines({ db }: Ctx, importId: string): AsyncGenerator<NewLine[]> {
  let after = 0
  while (true) {
    const lines = await selectLines(db, importId, 'new', { after, limit: BATCH })
    if (lines.length === 0) return
    yield lines
    after = lines.at(-1)?.line ?? LAST_LINE
  }
}

/** @returns how many people were stored: not those whose address got an account a moment ago */
async function storeBatch(ctx: Ctx, lines: readonly NewLine[], inviter: Inviter): Promise<number> {
  const accounts = await createListedAccounts(ctx, lines, inviter.accountId)
  const people = lines.flatMap(({ email, departmentId }) => {
    const accountId = accounts.get(email)
    return accountId && departmentId ? [{ id: newId(), accountId, departmentId }] : []
  })
  const [at, today] = [ctx.now.toString(), dayOf(ctx.now)]
  await insertPeople(ctx.db, {
    ambassadors: people.map(({ id, accountId }) => ({ id, accountId, createdAt: at })),
    memberships: people.map(({ id, departmentId }) => ({
      id: newId(),
      ambassadorId: id,
      departmentId,
      validFrom: today,
    })),
    spells: people.map(({ id }) => ({
      id: newId(),
      ambassadorId: id,
      state: 'invited',
      validFrom: today,
      setBy: inviter.accountId,
      setAt: at,
    })),
  })
  await sendInvitations(
    ctx,
    people.map(({ accountId }) => accountId),
    inviter.name,
  )
  return people.length
}
