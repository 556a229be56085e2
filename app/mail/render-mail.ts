import { marked } from 'marked'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { MailContent } from '#app/domain/outbox/mail-template.rules.ts'
import type { StoredMail } from '#app/domain/outbox/outbox.server.ts'
import { formatDateTime, formatMonth } from '#app/i18n/format.ts'
import { readContent } from './read-content.ts'
import { sanitize } from './sanitize.ts'

export type RenderedMail = { subject: string; text: string; html: string }

export type MailFrame = { town: string; origin: string; secret: string }

/**
 * Turns a stored mail into subject, text and HTML in its recipient's language. The same row always
 * gives the same mail, so a repeated delivery is a true copy.
 * @param revealLinks false shows what a mail says without the personal links in it
 */
export async function renderMail(
  mail: StoredMail,
  frame: MailFrame,
  { revealLinks }: { revealLinks: boolean },
): Promise<RenderedMail> {
  const { attributes, body } = await readContent('mail', mail.template, mail.locale)
  const values = mailValues(mail, { ...frame, secret: revealLinks ? frame.secret : '' }, revealLinks)
  const markdown = fill(body, values)
  const subject = fill(String(attributes.subject), values)
  return {
    subject,
    text: toPlainText(markdown),
    html: htmlDocument(sanitize(await marked.parse(markdown)), subject, mail.locale),
  }
}

function mailValues(mail: StoredMail, frame: MailFrame, revealLinks: boolean): Record<string, string> {
  const shared = { name: escapeMarkdown(mail.recipientName), town: escapeMarkdown(frame.town) }
  const content = { template: mail.template, params: mail.params } as unknown as MailContent
  const url = (path: string) => `${frame.origin}${path}`
  const personal = (path: string, linkId: string) =>
    url(revealLinks ? `${path}/${linkToken(frame.secret, linkId)}` : '/hilfe#persoenlicher-link')
  switch (content.template) {
    case 'invitation':
      return {
        ...shared,
        inviter: escapeMarkdown(content.params.inviter),
        link: personal('/passwort', content.params.linkId),
        expires: formatDateTime(content.params.expires, mail.locale),
      }
    case 'password-reset':
      return {
        ...shared,
        link: personal('/passwort', content.params.linkId),
        expires: formatDateTime(content.params.expires, mail.locale),
      }
    case 'nudge-first':
    case 'nudge-second': {
      const answer = personal('/erinnerung', content.params.linkId)
      return {
        ...shared,
        month: formatMonth(content.params.month, mail.locale),
        counted: String(content.params.counted),
        expected: String(content.params.expected),
        topics: content.params.topics
          .map(topic => `- [${escapeMarkdown(topic.title)}](${url(`/themen/${topic.slug}`)}) · ${escapeMarkdown(topic.reason)}`)
          .join('\n'),
        takeLink: `${answer}?antwort=thema`,
        snoozeLink: `${answer}?antwort=pause`,
        helpLink: `${answer}?antwort=hilfe`,
        settingsLink: url('/profil'),
      }
    }
    case 'suggestion-accepted':
      return {
        ...shared,
        title: escapeMarkdown(content.params.title),
        note: escapeMarkdown(content.params.note),
        link: url(`/themen/${content.params.topicSlug}`),
      }
    case 'suggestion-declined':
      return {
        ...shared,
        title: escapeMarkdown(content.params.title),
        note: escapeMarkdown(content.params.note),
        link: url('/themen'),
      }
    case 'welcome':
      return { ...shared, link: url('/heute') }
  }
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The mail text uses {{${name}}}, which has no value`)
    return value
  })
}

/** What people typed stays text: no link, no heading, no HTML can be made with it. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#|!~]/g, character => `\\${character}`)
}

function toPlainText(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])+)\]\(([^)]+)\)/g, (_match, label: string, href: string) => `${label}: ${href}`)
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/^#+\s*/gm, '')
    .replace(/\\$/gm, '')
    .replace(/\\([\\`*_{}[\]()<>#|!~])/g, '$1')
    .trim()
    .concat('\n')
}

function htmlDocument(body: string, subject: string, locale: Locale): string {
  const title = subject.replace(/[&<>]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>',
    '<body style="font-family:Fira Sans,Segoe UI,Arial,sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:0 auto;padding:1em">',
    body,
    '</body></html>',
  ].join('\n')
}
