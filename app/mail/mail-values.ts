import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { MailParams, MailTemplate } from '#app/domain/outbox/mail-template.rules.ts'
import { formatDateTime, formatMonth } from '#app/i18n/format.ts'

/**
 * What stands for a placeholder: words, the address behind a link (null keeps it hidden), or lines that
 * are linked. Words are text and nothing else, whoever typed them.
 */
export type MailValue =
  | { kind: 'words'; text: string }
  | { kind: 'link'; href: string | null }
  | { kind: 'list'; lines: readonly MailListLine[] }

export type MailListLine = { label: string; href: string; note: string }

/** The values of one mail, by the name of their placeholder. */
export type MailValues = Readonly<Record<string, MailValue>>

/** What every mail of a town has in common, and for whom this one is. */
export type MailFrame = {
  town: string
  /** Scheme and host that links begin with. */
  origin: string
  /** Keys the signature in personal links. */
  secret: string
  recipientName: string
  locale: Locale
  /** False for everybody but the recipient: what the mail says, without the links that act for a person. */
  revealLinks: boolean
}

/** The values of one mail: those of its template, and the two that every mail may use. */
export function mailValues<Template extends MailTemplate>(
  template: Template,
  params: MailParams[Template],
  frame: MailFrame,
): MailValues {
  return { name: words(frame.recipientName), town: words(frame.town), ...valuesOf[template](params, frame) }
}

/** Whether a stored mail is one that this version of the programme still knows. */
export function isMailTemplate(template: string): template is MailTemplate {
  return Object.hasOwn(valuesOf, template)
}

type ValuesOf = {
  [Template in MailTemplate]: (params: MailParams[Template], frame: MailFrame) => MailValues
}

const passwordLink = ({ linkId, expires }: { linkId: string; expires: string }, frame: MailFrame) => ({
  link: personalLink(frame, `/passwort/${linkToken(frame.secret, linkId)}`),
  expires: words(formatDateTime(expires, frame.locale)),
})

const nudge: ValuesOf['nudge-first'] = ({ linkId, month, counted, expected, topics }, frame) => {
  const answer = `/erinnerung/${linkToken(frame.secret, linkId)}`
  return {
    month: words(formatMonth(month, frame.locale)),
    counted: words(String(counted)),
    expected: words(String(expected)),
    topics: {
      kind: 'list',
      lines: topics.map(({ slug, title, reason }) => ({
        label: oneLine(title),
        href: `${frame.origin}/themen/${slug}`,
        note: oneLine(reason),
      })),
    },
    takeLink: personalLink(frame, `${answer}?antwort=thema`),
    snoozeLink: personalLink(frame, `${answer}?antwort=pause`),
    helpLink: personalLink(frame, `${answer}?antwort=hilfe`),
    settingsLink: sharedLink(frame, '/profil'),
  }
}

const valuesOf: ValuesOf = {
  invitation: (params, frame) => ({ inviter: words(params.inviter), ...passwordLink(params, frame) }),
  'password-reset': passwordLink,
  'nudge-first': nudge,
  'nudge-second': nudge,
  'suggestion-accepted': ({ title, note, topicSlug }, frame) => ({
    title: words(title),
    note: paragraph(note),
    link: sharedLink(frame, `/themen/${topicSlug}`),
  }),
  'suggestion-declined': ({ title, note }, frame) => ({
    title: words(title),
    note: paragraph(note),
    link: sharedLink(frame, '/themen/vorschlagen'),
  }),
  welcome: (_params, frame) => ({ link: sharedLink(frame, '/heute') }),
}

const words = (text: string): MailValue => ({ kind: 'words', text: oneLine(text) })

const paragraph = (text: string): MailValue => ({ kind: 'words', text: text.trim() })

const sharedLink = ({ origin }: MailFrame, path: string): MailValue => ({
  kind: 'link',
  href: `${origin}${path}`,
})

const personalLink = (frame: MailFrame, path: string): MailValue =>
  frame.revealLinks ? sharedLink(frame, path) : { kind: 'link', href: null }

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
