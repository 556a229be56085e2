import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { StoredMail } from '#app/domain/outbox/outbox.server.ts'
import type { RenderedMail } from './render-mail.ts'

export type MailTransport = {
  deliver(mail: StoredMail, rendered: RenderedMail): Promise<void>
  close(): void
}

// A mail server that does not answer must not hold a worker longer than its job may take (milliseconds).
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/**
 * Sends over SMTP when a server is configured, else writes each mail as an `.eml` file that any mail
 * program opens. The Message-ID comes from the mail's row: a repeated mail is recognised as a copy.
 */
export function mailTransport(options: {
  smtpUrl: string | null
  outboxDir: string
  from: string
  origin: string
}): MailTransport {
  const host = new URL(options.origin).hostname
  const message = (mail: StoredMail, rendered: RenderedMail) => ({
    messageId: `<${mail.id}@${host}>`,
    date: mail.createdAt,
    from: options.from,
    to: { name: mail.recipientName, address: mail.recipientEmail },
    subject: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    attachments: [...rendered.attachments],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  })
  if (options.smtpUrl) {
    const smtp = createTransport({ url: options.smtpUrl, ...patience })
    return {
      async deliver(mail, rendered) {
        await smtp.sendMail(message(mail, rendered))
      },
      close: () => smtp.close(),
    }
  }
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async deliver(mail, rendered) {
      const composed = await composer.sendMail(message(mail, rendered))
      await writeWhole(options.outboxDir, `${mail.id}.eml`, composed.message as Buffer)
    },
    close: () => composer.close(),
  }
}

// A half-written file never carries the final name, whatever happens in between.
async function writeWhole(directory: string, name: string, content: Buffer): Promise<void> {
  await mkdir(directory, { recursive: true })
  const temporary = join(directory, `.${name}.part`)
  await writeFile(temporary, content)
  await rename(temporary, join(directory, name))
}
