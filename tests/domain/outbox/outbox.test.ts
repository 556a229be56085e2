import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  deliverMail,
  listOwnMails,
  listSharedMails,
  queueMail,
  queueMails,
  readOwnMail,
  readSharedMail,
  type StoredMail,
} from '#app/domain/outbox/outbox.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { queuedMailIds } from '#tests/support/nudges.ts'
import { anAccount } from '#tests/support/people.ts'

const bench = useTestBench()

async function aWelcome(accountId: string, { confidential = false, minutes = 0 } = {}) {
  return queueMail(bench.ctx({ now: TEST_NOW.add({ minutes }) }), {
    accountId,
    template: 'welcome',
    params: { topics: [] },
    confidential,
  })
}

const stored = (id: string) =>
  bench.db
    .selectFrom('mail')
    .select(['state', 'attempts', 'lastError', 'sentAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

describe('queueing a mail', () => {
  test('writes the mail and one job that holds nothing but its id', async () => {
    const { accountId } = await anAccount(bench.db, ['ambassador'])
    const id = await aWelcome(accountId)
    expect(await stored(id)).toEqual({ state: 'queued', attempts: 0, lastError: null, sentAt: null })
    expect(await queuedMailIds(bench.db)).toEqual([id])
  })
})

describe('queueing many mails', () => {
  test('writes each of them and one job for each; none at all is nothing', async () => {
    const people = [await anAccount(bench.db, ['ambassador']), await anAccount(bench.db, ['ambassador'])]
    await queueMails(
      bench.ctx(),
      people.map(({ accountId }) => ({
        accountId,
        template: 'welcome',
        params: { topics: [] },
        confidential: false,
      })),
    )
    await queueMails(bench.ctx(), [])
    const mails = await bench.db.selectFrom('mail').select(['id', 'accountId', 'state']).execute()
    expect(mails.map(({ accountId }) => accountId).toSorted()).toEqual(
      people.map(({ accountId }) => accountId).toSorted(),
    )
    expect((await queuedMailIds(bench.db)).toSorted()).toEqual(mails.map(({ id }) => id).toSorted())
  })
})

describe('delivering a mail', () => {
  async function deliver(mailId: string, send: (mail: StoredMail) => Promise<void>) {
    return deliverMail(bench.ctx(), mailId, send)
  }

  test('hands it over once, with its recipient, and notes it', async () => {
    const account = await anAccount(bench.db, ['ambassador'], { name: 'Samira', locale: 'en' })
    const id = await aWelcome(account.accountId)
    const sent: StoredMail[] = []
    const send = async (mail: StoredMail) => void sent.push(mail)
    expect(await deliver(id, send)).toBe('sent')
    expect(await deliver(id, send)).toBe('nothing-to-send')
    expect(sent).toMatchObject([
      { id, template: 'welcome', recipientName: 'Samira', recipientEmail: account.email, locale: 'en' },
    ])
    expect(await stored(id)).toEqual({
      state: 'sent',
      attempts: 1,
      lastError: null,
      sentAt: new Date(TEST_NOW.epochMilliseconds),
    })
  })

  test.each([
    [
      'what the server answered',
      Object.assign(new Error('Message failed'), { response: '550 Postfach voll' }),
      '550 Postfach voll',
    ],
    ['what went wrong on the way', new Error('connect ECONNREFUSED'), 'connect ECONNREFUSED'],
  ])('that fails notes %s, and the next try is still made', async (_what, error, noted) => {
    const { accountId } = await anAccount(bench.db, ['ambassador'])
    const id = await aWelcome(accountId)
    expect(await deliver(id, () => Promise.reject(error))).toBe('failed')
    expect(await stored(id)).toMatchObject({ state: 'failed', attempts: 1, lastError: noted, sentAt: null })
    expect(await deliver(id, async () => {})).toBe('sent')
    expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 2, lastError: null })
  })

  test('that is refused for good is not tried again', async () => {
    const { accountId } = await anAccount(bench.db, ['ambassador'])
    const id = await aWelcome(accountId)
    const refusal = Object.assign(new Error('No'), { command: 'RCPT TO', response: '550 5.1.1 no such user' })
    expect(await deliver(id, () => Promise.reject(refusal))).toBe('refused')
    expect(await stored(id)).toMatchObject({ state: 'failed', lastError: '550 5.1.1 no such user' })
    expect(await deliver(id, () => Promise.reject(new Error('nobody should be written to')))).toBe(
      'nothing-to-send',
    )
  })

  test('whose recipient has been erased is quietly nothing to do', async () => {
    const { accountId } = await anAccount(bench.db, ['ambassador'])
    const id = await aWelcome(accountId)
    await bench.db.deleteFrom('account').where('id', '=', accountId).execute()
    const send = () => Promise.reject(new Error('nobody should be written to'))
    expect(await deliver(id, send)).toBe('nothing-to-send')
  })
})

describe('who reads which mail', () => {
  test('people read their own, the newest first, and nobody else does', async () => {
    const samira = await anAccount(bench.db, ['ambassador'])
    const other = await anAccount(bench.db, ['comms'])
    const earlier = await aWelcome(samira.accountId, { confidential: true })
    const later = await aWelcome(samira.accountId, { minutes: 5 })
    const own = bench.ctx({ actor: samira })
    expect((await listOwnMails(own)).map(({ id }) => id)).toEqual([later, earlier])
    expect(await readOwnMail(own, earlier)).toMatchObject({ id: earlier, attempts: 0 })
    expect(await readOwnMail(bench.ctx({ actor: other }), earlier)).toBeUndefined()
    expect(await listOwnMails(bench.ctx({ actor: other }))).toEqual([])
  })

  test('comms reads what is not between the programme and one person', async () => {
    const samira = await anAccount(bench.db, ['ambassador'])
    const shared = await aWelcome(samira.accountId)
    const confidential = await aWelcome(samira.accountId, { confidential: true })
    const comms = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    expect((await listSharedMails(comms)).map(({ id }) => id)).toEqual([shared])
    expect(await readSharedMail(comms, shared)).toMatchObject({ id: shared })
    expect(await readSharedMail(comms, confidential)).toBeUndefined()
  })

  test.each(['keine-id', newId()])(
    'an address that leads nowhere is answered like a strange one: %s',
    async id => {
      const account = await anAccount(bench.db, ['comms'])
      expect(await readOwnMail(bench.ctx({ actor: account }), id)).toBeUndefined()
      expect(await readSharedMail(bench.ctx({ actor: account }), id)).toBeUndefined()
    },
  )
})
