import { Temporal } from 'temporal-polyfill'
import type { Day } from '#app/domain/kernel/calendar.ts'
import { hoursToAnswer } from '#app/domain/nudges/answers/nudge-answer.rules.ts'
import type { MailContent } from '#app/domain/outbox/mail-template.rules.ts'
import type { Life } from './lives.ts'
import { offeredTopics } from './offered-topics.ts'
import { setAtOf } from './people-rows.ts'
import type { TownPick } from './picks.ts'
import type { TownPost } from './posts.ts'
import type { Reminders, TownReminder } from './reminders.ts'
import type { TownSuggestion } from './suggestions.ts'
import { berlin } from './town-calendar.ts'
import { townId } from './town-id.ts'
import type { TownLibrary } from './town-library.ts'

/** How long the link in an invitation is valid, in hours. */
const INVITATION_HOURS = 14 * 24

/** A mail that was sent, and the link in it where it has one. */
type SentMail = MailContent & { id: string; accountId: string; confidential: boolean; at: string }

/** Rows of reminders with their mails and the links to answer them. */
export function reminderRows(
  { reminders }: Reminders,
  library: TownLibrary,
  history: { posts: readonly TownPost[]; picks: readonly TownPick[] },
) {
  const written = reminders.map(reminder => {
    const key = [reminder.life.person.slug, reminder.month, reminder.stage]
    const offered = offeredTopics(reminder.life, reminder.decidedOn, library, history)
    return { ...reminder, id: townId('nudge', ...key), linkId: townId('nudge-link', ...key), offered }
  })
  return {
    signedLink: written.map(nudgeLink),
    mail: written.map(reminder => mailRow(nudgeMail(reminder))),
    nudge: written.map(({ id, life, month, stage, decidedAt, expected, counted, offered }) => ({
      id,
      ambassadorId: life.ambassadorId,
      month,
      stage,
      decidedAt,
      expected,
      counted,
      topicIds: offered.map(topic => topic.id),
      mailId: townId('mail', id),
    })),
  }
}

/** Rows of the mails comms may read: invitations, welcomes and answers to suggestions, with their links. */
export function sharedMailRows(lives: readonly Life[], suggestions: readonly TownSuggestion[], today: Day) {
  const links = lives.map(invitationLink)
  const mails = [
    ...lives.map(invitationMail),
    ...lives.flatMap(life => welcomeMail(life, today)),
    ...suggestions.flatMap(suggestionMail),
  ]
  return { signedLink: links, mail: mails.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(mailRow) }
}

type WrittenReminder = TownReminder & {
  id: string
  linkId: string
  offered: ReturnType<typeof offeredTopics>
}

function nudgeMail({
  id,
  linkId,
  life,
  month,
  stage,
  decidedAt,
  expected,
  counted,
  offered,
}: WrittenReminder): SentMail {
  const topics = offered.map(({ slug, title, reason }) => ({ slug, title, reason }))
  return {
    id: townId('mail', id),
    accountId: life.accountId,
    template: `nudge-${stage}`,
    params: { linkId, month, counted, expected, topics },
    confidential: true,
    at: decidedAt,
  }
}

function nudgeLink({ id, linkId, life, month, decidedAt }: WrittenReminder) {
  const hours = hoursToAnswer(month, Temporal.Instant.from(decidedAt))
  return linkRow({
    id: linkId,
    purpose: 'nudge',
    accountId: life.accountId,
    subjectId: id,
    at: decidedAt,
    hours,
  })
}

function invitationMail(life: Life): SentMail {
  const { id, createdAt, expiresAt } = invitationLink(life)
  return {
    id: townId('mail', id),
    accountId: life.accountId,
    template: 'invitation',
    params: { linkId: id, inviter: 'Katharina Vogt', expires: expiresAt },
    confidential: false,
    at: createdAt,
  }
}

// Used on the day the onboarding began.
function invitationLink({ person, accountId, invitedOn, spells }: Life) {
  const accepted = spells.find(({ state }) => state === 'onboarding')
  const link = linkRow({
    id: townId('invitation-link', person.slug),
    purpose: 'set-password',
    accountId,
    subjectId: null,
    at: berlin(invitedOn, '09:40'),
    hours: INVITATION_HOURS,
  })
  return { ...link, usedAt: accepted ? berlin(accepted.from, '09:40') : null }
}

function welcomeMail({ person, accountId, spells }: Life, today: Day): SentMail[] {
  const active = spells.find(({ state }) => state === 'active')
  if (!active) return []
  const at = setAtOf(active, today)
  return [
    {
      id: townId('mail', 'welcome', person.slug),
      accountId,
      template: 'welcome',
      params: { topics: [] },
      confidential: false,
      at,
    },
  ]
}

function suggestionMail({ slug, title, accountId, decision }: TownSuggestion): SentMail[] {
  if (decision === null) return []
  const mail = { id: townId('mail', 'suggestion', slug), accountId, confidential: false, at: decision.at }
  const { note } = decision
  return decision.topic === null
    ? [{ ...mail, template: 'suggestion-declined', params: { title, note } }]
    : [{ ...mail, template: 'suggestion-accepted', params: { title, note, topicSlug: decision.topic.slug } }]
}

function linkRow(link: {
  id: string
  purpose: 'nudge' | 'set-password'
  accountId: string
  subjectId: string | null
  at: string
  hours: number
}) {
  const { at, hours, ...row } = link
  const expiresAt = Temporal.Instant.from(at).add({ hours }).toString()
  return { ...row, createdAt: at, expiresAt, usedAt: null }
}

// On its way within seconds, as the delivery job does it.
function mailRow({ id, accountId, template, params, confidential, at }: SentMail) {
  return {
    id,
    accountId,
    template,
    params: JSON.stringify(params),
    confidential,
    state: 'sent' as const,
    createdAt: at,
    sentAt: Temporal.Instant.from(at).add({ seconds: 2 }).toString(),
    attempts: 1,
  }
}
