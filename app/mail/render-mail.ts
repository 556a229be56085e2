import { Marked } from 'marked'
import type { MailParams } from '#app/domain/outbox/mail-template.rules.ts'
import type { StoredMail } from '#app/domain/outbox/outbox.server.ts'
import { fillHtml, fillLine, fillText } from './fill-mail.ts'
import { type MailAttachment, mailAttachments } from './mail-attachments.ts'
import { mailDocument } from './mail-document.ts'
import type { MailFrame } from './mail-value.ts'
import { isMailTemplate, mailValues } from './mail-values.ts'
import { readContent } from './read-content.ts'
import { sanitize } from './sanitize.ts'

/** `html` is the document that is sent, `body` its text alone, for a page of ours. */
export type RenderedMail = {
  subject: string
  text: string
  html: string
  body: string
  attachments: readonly MailAttachment[]
}

/** The town a mail comes from: its name, its address, its key. */
export type MailTown = Pick<MailFrame, 'town' | 'origin' | 'secret'>

// A line break in the text of a mail is one in its HTML: a greeting and a name share a paragraph.
const markdown = new Marked({ breaks: true })

/**
 * Turns a stored mail into subject, text and HTML in its recipient's language. The same row always
 * gives the same mail, so a repeated delivery is a true copy.
 * @param revealLinks false shows what a mail says without the personal links in it
 */
export async function renderMail(
  mail: StoredMail,
  town: MailTown,
  { revealLinks }: { revealLinks: boolean },
): Promise<RenderedMail> {
  const { content, values, attachments } = await readMail(mail, town, revealLinks)
  const subject = fillLine(String(content.attributes.subject), values)
  const body = fillHtml(sanitize(await markdown.parse(content.body)), values)
  const html = mailDocument(body, subject, mail.locale)
  return { subject, text: fillText(content.body, values), body, html, attachments }
}

/** The subject alone, for a list of mails. */
export async function renderSubject(mail: StoredMail, town: MailTown): Promise<string> {
  const { content, values } = await readMail(mail, town, false)
  return fillLine(String(content.attributes.subject), values)
}

async function readMail(mail: StoredMail, town: MailTown, revealLinks: boolean) {
  const { template, locale, recipientName } = mail
  if (!isMailTemplate(template)) throw new Error(`There is no mail called ${template}`)
  const params = mail.params as unknown as MailParams[typeof template]
  const frame = { ...town, recipientName, locale, revealLinks }
  return {
    content: await readContent('mail', template, locale),
    values: mailValues(template, params, frame),
    attachments: mailAttachments(template, params, frame),
  }
}
