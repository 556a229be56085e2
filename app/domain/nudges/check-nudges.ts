import { createSignedLink } from '#app/domain/accounts/accounts.server.ts'
import { departmentLine } from '#app/domain/departments/department-tree.rules.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { dayOf, type Month, monthOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { leadingReasonSentence } from '#app/domain/topics/topic-reason.rules.ts'
import { type OfferedTopic, suggestTopicsForMany } from '#app/domain/topics/topics.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertTask } from './answers/comms-task.queries.ts'
import { hoursToAnswer } from './answers/nudge-answer.rules.ts'
import { type DecidedPerson, decideForEverybody } from './decide-for-everybody.ts'
import { insertNudge, updateNudgeMail } from './nudge.queries.ts'
import type { NudgeDecision } from './nudge.rules.ts'

/**
 * The morning's check: whoever is due gets one reminder with three topics, and whoever two months of
 * reminders did not reach becomes a task for comms to talk to. Reminder, link, mail and the job that sends
 * it are one transaction per person, so a check that dies or runs twice leaves everybody with exactly one.
 * @returns how many reminders were written now
 */
export async function checkNudges(ctx: Ctx<SystemActor>): Promise<number> {
  let written = 0
  for await (const decided of decideForEverybody(ctx.db, ctx.now)) {
    for (const person of decided.filter(needsTalk)) await openTalk(ctx, person)
    written += await remind(ctx, decided.filter(isDue))
  }
  return written
}

type DuePerson = DecidedPerson & { decision: Extract<NudgeDecision, { send: true }> }

function isDue(person: DecidedPerson): person is DuePerson {
  return person.decision.send
}

function needsTalk({ decision }: DecidedPerson): boolean {
  return decision.reason.code === 'two-months-without-answer'
}

async function openTalk(ctx: Ctx, { participation: { ambassadorId } }: DecidedPerson): Promise<void> {
  await insertTask(ctx.db, {
    id: newId(),
    kind: 'talk',
    ambassadorId,
    month: monthOf(ctx.now),
    openedAt: ctx.now.toString(),
  })
}

async function remind(ctx: Ctx, due: readonly DuePerson[]): Promise<number> {
  if (due.length === 0) return 0
  const departments = await listDepartments(ctx.db)
  const readers = due.map(({ participation: { ambassadorId, departmentId } }) => ({
    ambassadorId,
    departmentIds: departmentLine(departments, departmentId),
  }))
  const offeredBefore = new Map(
    due.map(person => [person.participation.ambassadorId, person.offeredBefore] as const),
  )
  const offered = await suggestTopicsForMany(ctx.db, readers, dayOf(ctx.now), offeredBefore)
  let written = 0
  for (const person of due) {
    const topics = offered.get(person.participation.ambassadorId) ?? []
    if (await writeReminder(ctx, person, topics)) written += 1
  }
  return written
}

/** @returns false when this person already has the month's reminder of this stage */
function writeReminder(ctx: Ctx, person: DuePerson, topics: readonly OfferedTopic[]): Promise<boolean> {
  const { ambassadorId, accountId, locale } = person.participation
  const { stage, expected, counted } = person.decision
  const month: Month = monthOf(ctx.now)
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const id = newId()
    const topicIds = topics.map(topic => topic.id)
    const decidedAt = ctx.now.toString()
    const place = { id, ambassadorId, month, stage, decidedAt, expected, counted, topicIds }
    if (!(await insertNudge(trx, place))) return false
    const hours = hoursToAnswer(month, ctx.now)
    const linkId = await createSignedLink(scoped, { purpose: 'nudge', accountId, subjectId: id, hours })
    const mailId = await queueMail(scoped, {
      accountId,
      template: `nudge-${stage}`,
      params: {
        linkId,
        month,
        counted,
        expected,
        topics: topics.map(({ slug, title, reasons }) => ({
          slug,
          title,
          reason: leadingReasonSentence(reasons, locale),
        })),
      },
      confidential: true,
    })
    await updateNudgeMail(trx, id, mailId)
    return true
  })
}
