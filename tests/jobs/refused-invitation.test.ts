import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inviteAmbassador, readPerson } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { startRunner } from '#app/jobs/runner.ts'
import { renderMail } from '#app/mail/render-mail.ts'
import { mailTransport } from '#app/mail/transport.ts'
import { useJobBench } from '#tests/support/job-services.ts'
import { TOWN } from '#tests/support/mails.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

// An invitation, a real queue, and a real mail server that does not want it.

const bench = useJobBench()
let smtp: TestSmtp
let outboxDir: string
beforeEach(async () => {
  smtp = await startSmtp()
  outboxDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-outbox-'))
})
afterEach(async () => {
  await smtp.close()
  await rm(outboxDir, { recursive: true, force: true })
})

async function comms(): Promise<Ctx<AccountActor>> {
  const { db } = bench.database
  return { ...bench.app, now: bench.now, actor: await anAccount(db, ['comms']), requestId: 'test' }
}

/** Invites somebody and lets the workers try once. @returns what became of the mail and of its job */
async function inviteOnce(ctx: Ctx<AccountActor>) {
  const invited = await inviteAmbassador(ctx, {
    name: 'Mona Neu',
    email: `mona.${crypto.randomUUID()}@stadt.example`,
    departmentId: await aDepartment(ctx.db),
  })
  if (!invited.ok) throw new Error(invited.reason)
  const { id: mailId } = await ctx.db
    .selectFrom('mail')
    .innerJoin('ambassador', 'ambassador.accountId', 'mail.accountId')
    .select('mail.id')
    .where('ambassador.id', '=', invited.value)
    .executeTakeFirstOrThrow()
  const transport = mailTransport({
    smtpUrl: smtp.url,
    outboxDir,
    from: 'Stadtstimmen <stimmen@lindental.example>',
    origin: TOWN.origin,
  })
  const tried = Promise.withResolvers<void>()
  await bench.boss.offWork('deliver-mail')
  await startRunner(bench.boss, bench.app, async mail => {
    const rendered = await renderMail(mail, TOWN, { revealLinks: true })
    await transport.deliver(mail, rendered).finally(() => mail.id === mailId && tried.resolve())
  })
  await tried.promise
  await bench.boss.offWork('deliver-mail', { wait: true })
  transport.close()
  const mail = await ctx.db.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirstOrThrow()
  const [job] = await bench.boss.findJobs('deliver-mail', { data: { mailId } })
  return { ambassadorId: invited.value, mail, job: job?.state }
}

describe('an invitation the mail server answers to', () => {
  test.each([
    ['that there is no such mailbox', '550 5.1.1 no such user'],
    ['without a reason', '550 no'],
    ['that the name cannot be right', '553 5.1.3 bad address'],
  ])(
    '%s is refused for good: nobody tries again, and its row says so',
    async (_what, answer) => {
      smtp.refuseRecipientsWith(answer)
      const ctx = await comms()
      const { ambassadorId, mail, job } = await inviteOnce(ctx)
      expect(mail).toMatchObject({ state: 'failed', attempts: 1, lastError: answer, sentAt: null })
      expect(mail.refusedAt).toEqual(new Date(bench.now.epochMilliseconds))
      expect(job).toBe('completed')
      expect(await readPerson(ctx, ambassadorId)).toMatchObject({
        invitation: { state: 'failed', lastError: answer, correctable: true, refusedAt: mail.refusedAt },
      })
    },
    30_000,
  )

  test.each([
    ['that it is busy', '450 4.2.1 try later'],
    ['that the mailbox is full for now', '452 4.2.2 mailbox full'],
    ['that we may not send through it', '554 5.7.1 relay access denied'],
  ])(
    '%s is tried again',
    async (_what, answer) => {
      smtp.refuseRecipientsWith(answer)
      const { mail, job } = await inviteOnce(await comms())
      expect(mail).toMatchObject({ state: 'failed', attempts: 1, lastError: answer, refusedAt: null })
      expect(job).toBe('retry')
    },
    30_000,
  )

  test('with a refusal of its words, and not of its recipient, is tried again', async () => {
    smtp.refuseWith('Postfach voll')
    const { mail, job } = await inviteOnce(await comms())
    expect(mail).toMatchObject({ state: 'failed', lastError: '550 Postfach voll', refusedAt: null })
    expect(job).toBe('retry')
  }, 30_000)
})
