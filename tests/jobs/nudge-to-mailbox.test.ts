import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNudgeAnswer } from '#app/domain/nudges/nudges.server.ts'
import { runJob, startRunner } from '#app/jobs/runner.ts'
import { renderMail } from '#app/mail/render-mail.ts'
import { type MailTransport, mailTransport } from '#app/mail/transport.ts'
import { useJobBench } from '#tests/support/job-services.ts'
import { TOWN } from '#tests/support/mails.ts'
import { berlin, eightTopics } from '#tests/support/nudges.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

const bench = useJobBench()
let smtp: TestSmtp
let transport: MailTransport
let outboxDir: string

beforeAll(async () => {
  smtp = await startSmtp()
  outboxDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-outbox-'))
  transport = mailTransport({
    smtpUrl: smtp.url,
    outboxDir,
    from: 'Stadtstimmen <stimmen@lindental.example>',
    origin: TOWN.origin,
  })
})
afterAll(async () => {
  transport.close()
  await smtp.close()
  await rm(outboxDir, { recursive: true, force: true })
})

const mailTo = (mails: Email[], address: string) =>
  mails.find(({ to }) => to?.some(recipient => recipient.address === address))

describe('from the morning’s check to the mailbox, with a real queue and a real mail server', () => {
  test('everybody who is due gets one mail, in their own language, whose link answers for them', async () => {
    const { db } = bench.database
    await eightTopics(db)
    const german = await anAmbassador(db, { name: 'Samira Yıldız' })
    const english = await anAmbassador(db, { name: 'James Okoro' })
    await db.updateTable('account').set({ locale: 'en' }).where('id', '=', english.accountId).execute()
    bench.now = berlin('2026-11-10 09:00')
    await startRunner(bench.boss, bench.app, async mail => {
      await transport.deliver(mail, await renderMail(mail, TOWN, { revealLinks: true }))
    })

    expect(await runJob(bench.app, 'check-nudges')).toBe(2)
    const mails = await smtp.arrived(2)

    const toSamira = mailTo(mails, german.email)
    const toJames = mailTo(mails, english.email)
    expect(toSamira?.subject).toBe('Drei Ideen für November 2026')
    expect(toJames?.subject).toBe('Three ideas for November 2026')
    expect(toSamira?.text).toContain('Hallo Samira Yıldız,')
    expect(toJames?.text).toContain('(new for you)')
    expect(toSamira?.html).toContain('>Ein Thema nehmen</a>')

    const rows = await db.selectFrom('mail').select(['id', 'accountId']).execute()
    for (const [email, { accountId }] of [
      [toSamira, german],
      [toJames, english],
    ] as const) {
      const row = rows.find(mail => mail.accountId === accountId)
      expect(email?.messageId).toBe(`<${row?.id}@stimmen.lindental.example>`)
    }

    const [, token = ''] = /\/erinnerung\/([^?\s]+)\?antwort=pause/.exec(toSamira?.text ?? '') ?? []
    const opened = await readNudgeAnswer({ db, now: bench.now }, TOWN.secret, token)
    expect(opened).toMatchObject({ ok: true, value: { actor: { accountId: german.accountId } } })
  })

  test('a mail the server refuses stays in the queue, and its row says what the server said', async () => {
    const { db } = bench.database
    smtp.refuseWith('Postfach voll')
    await anAmbassador(db, { name: 'Voll' })
    const failed = Promise.withResolvers<string>()
    await bench.boss.offWork('deliver-mail')
    await startRunner(bench.boss, bench.app, async mail => {
      const rendered = await renderMail(mail, TOWN, { revealLinks: true })
      await transport.deliver(mail, rendered).catch(error => {
        failed.resolve(mail.id)
        throw error
      })
    })
    expect(await runJob(bench.app, 'check-nudges')).toBe(1)
    const mailId = await failed.promise
    await bench.boss.stop({ graceful: true, close: false })

    const row = await db.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'failed', attempts: 1, lastError: '550 Postfach voll', sentAt: null })
    const jobs = await bench.boss.findJobs('deliver-mail', { data: { mailId } })
    expect(jobs).toMatchObject([{ state: 'retry', data: { mailId } }])
    expect(JSON.stringify(jobs)).not.toContain('Postfach')
  })
})
