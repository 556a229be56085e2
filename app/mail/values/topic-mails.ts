import type { TopicMails } from '#app/domain/outbox/templates/topic-mails.rules.ts'
import { paragraph, sharedLink, type ValuesOf, words } from '../mail-value.ts'

export const topicMails: ValuesOf<TopicMails> = {
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
}
