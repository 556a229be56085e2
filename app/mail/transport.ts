import { createTransport } from 'nodemailer'
import type { StoredMail } from '#app/domain/outbox/outbox.server.ts'
import { type StoredMails, sweepMailFiles, writeMailFile } from './outbox-folder.ts'
import type { RenderedMail } from './render-mail.ts'

export type MailTransport = {
  deliver(mail: StoredMail, rendered: RenderedMail): Promise<void>
  /** Deletes the files of mails that are no longer stored. @returns how many */
  sweep(stored: StoredMails): Promise<number>
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
  const sweep = (stored: StoredMails) => sweepMailFiles(options.outboxDir, stored)
  if (options.smtpUrl) {
    const smtp = createTransport({ url: options.smtpUrl, ...patience })
    return {
      async deliver(mail, rendered) {
        await smtp.sendMail(message(mail, rendered))
      },
      sweep,
      close: () => smtp.close(),
    }
  }
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async deliver(mail, rendered) {
      const composed = await composer.sendMail(message(mail, rendered))
      await writeMailFile(options.outboxDir, mail.id, composed.message as Buffer)
    },
    sweep,
    close: () => composer.close(),
  }
}
