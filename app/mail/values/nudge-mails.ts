import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { NudgeMails } from '#app/domain/outbox/templates/nudge-mails.rules.ts'
import { formatMonth } from '#app/i18n/format.ts'
import { linkedList, personalLink, sharedLink, type ValuesOf, words } from '../mail-value.ts'

const nudge: ValuesOf<NudgeMails>['nudge-first'] = ({ linkId, month, counted, expected, topics }, frame) => {
  const answer = `/erinnerung/${linkToken(frame.secret, linkId)}`
  return {
    month: words(formatMonth(month, frame.locale)),
    counted: words(String(counted)),
    expected: words(String(expected)),
    topics: linkedList(
      frame,
      topics.map(({ slug, title, reason }) => ({ label: title, path: `/themen/${slug}`, note: reason })),
    ),
    takeLink: personalLink(frame, `${answer}?antwort=thema`),
    snoozeLink: personalLink(frame, `${answer}?antwort=pause`),
    helpLink: personalLink(frame, `${answer}?antwort=hilfe`),
    settingsLink: sharedLink(frame, '/profil'),
  }
}

export const nudgeMails: ValuesOf<NudgeMails> = { 'nudge-first': nudge, 'nudge-second': nudge }
