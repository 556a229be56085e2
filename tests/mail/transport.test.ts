import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { renderMail } from '#app/mail/render-mail.ts'
import { mailTransport } from '#app/mail/transport.ts'
import { aStoredMail, TOWN } from '#tests/support/mails.ts'
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

const mail = aStoredMail('nudge-first')
const house = { from: 'Stadtstimmen <stimmen@lindental.example>', origin: TOWN.origin }

let outboxDir: string
beforeEach(async () => {
  outboxDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-outbox-'))
})
afterEach(() => rm(outboxDir, { recursive: true, force: true }))

async function send(smtpUrl: string | null) {
  const transport = mailTransport({ ...house, smtpUrl, outboxDir })
  try {
    await transport.deliver(mail, await renderMail(mail, TOWN, { revealLinks: true }))
  } finally {
    transport.close()
  }
}

async function expectWhole(email: Email | undefined) {
  const { subject, text } = await renderMail(mail, TOWN, { revealLinks: true })
  expect(email).toMatchObject({
    messageId: `<${mail.id}@stimmen.lindental.example>`,
    subject,
    from: { name: 'Stadtstimmen', address: 'stimmen@lindental.example' },
    to: [{ name: 'Samira Yıldız', address: 'samira.yildiz@lindental.example' }],
  })
  expect(email?.text?.trim()).toBe(text.trim())
  expect(email?.html).toContain('>Ein Thema nehmen</a>')
  expect(new Date(email?.date ?? '')).toEqual(mail.createdAt)
  const headers = new Map(email?.headers.map(({ key, value }) => [key, value]))
  expect(headers.get('auto-submitted')).toBe('auto-generated')
  expect(headers.get('content-type')).toContain('multipart/alternative')
}

describe('with a mail server', () => {
  let smtp: TestSmtp
  beforeAll(async () => {
    smtp = await startSmtp()
  })
  afterAll(() => smtp.close())

  test('the mail arrives whole, and nothing is written to the folder', async () => {
    await send(smtp.url)
    const [email] = await smtp.arrived(1)
    await expectWhole(email)
    expect(await readdir(outboxDir)).toEqual([])
  })

  test('a repeated mail carries the same Message-ID, so that mail programs show it once', async () => {
    await send(smtp.url)
    await send(smtp.url)
    const ids = (await smtp.arrived(3)).map(email => email.messageId)
    expect(new Set(ids).size).toBe(1)
  })

  test('a refusal is an error that says what the server said', async () => {
    smtp.refuseWith('Postfach voll')
    await expect(send(smtp.url)).rejects.toMatchObject({ response: '550 Postfach voll' })
    smtp.refuseWith(null)
  })

  test('no server at all is an error as well', async () => {
    await expect(send('smtp://127.0.0.1:1')).rejects.toThrow('ECONNREFUSED')
  })
})

describe('without a mail server', () => {
  test('the mail is a file that any mail program opens', async () => {
    await send(null)
    expect(await readdir(outboxDir)).toEqual([`${mail.id}.eml`])
    await expectWhole(await PostalMime.parse(await readFile(join(outboxDir, `${mail.id}.eml`))))
  })

  test('a repeated mail is the same file, also after a write that stopped half way', async () => {
    await writeFile(join(outboxDir, `.${mail.id}.eml.part`), 'halb')
    await send(null)
    await send(null)
    expect(await readdir(outboxDir)).toEqual([`${mail.id}.eml`])
  })

  test('a folder that cannot be written to is an error', async () => {
    const file = join(outboxDir, 'keine-ablage')
    await writeFile(file, '')
    const transport = mailTransport({ ...house, smtpUrl: null, outboxDir: file })
    const rendered = await renderMail(mail, TOWN, { revealLinks: true })
    await expect(transport.deliver(mail, rendered)).rejects.toThrow(/EEXIST|ENOTDIR/)
  })
})
