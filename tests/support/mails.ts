import type { Locale } from '#app/domain/kernel/context.ts'
import type { MailParams, MailTemplate } from '#app/domain/outbox/mail-template.rules.ts'
import type { StoredMail } from '#app/domain/outbox/outbox.server.ts'
import type { MailTown } from '#app/mail/render-mail.ts'

export const LINK_ID = '11111111-2222-4333-8444-555555555555'

export const TOWN: MailTown = {
  town: 'Lindental',
  origin: 'https://stimmen.lindental.example',
  secret: 's'.repeat(32),
}

const nudge: MailParams['nudge-first'] = {
  linkId: LINK_ID,
  month: '2026-11',
  counted: 0,
  expected: 2,
  topics: [
    { slug: 'typischer-montag', title: 'Wie sieht dein Montag aus?', reason: 'neu für dich' },
    { slug: 'kita-vormittag', title: 'Ein Vormittag in der Kita', reason: 'passt zu Kita' },
    { slug: 'zahl-des-monats', title: 'Die Zahl des Monats', reason: 'lange nicht genutzt' },
  ],
}

const event: MailParams['event-reminder'] = {
  eventId: LINK_ID,
  title: 'Auftakt-Workshop',
  startsAt: '2026-11-26T09:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
  place: 'Rathaus, Raum 112',
  videoUrl: 'https://video.lindental.example/auftakt',
  sequence: 0,
  stamp: '2026-11-19T09:00:00Z',
}

const aConsent = { consentId: '22222222-3333-4444-8555-666666666666', about: 'Mila Klein' }

/** Parameters for every mail there is: a template without some here is a type error. */
export const mailParams: { [Template in MailTemplate]: MailParams[Template] } = {
  invitation: { linkId: LINK_ID, inviter: 'Katharina Vogt', expires: '2026-11-26T09:00:00Z' },
  'invitation-staff': { inviter: 'Katharina Vogt' },
  'password-reset': { linkId: LINK_ID, expires: '2026-11-19T11:00:00Z' },
  'nudge-first': nudge,
  'nudge-second': { ...nudge, counted: 1 },
  'suggestion-accepted': {
    title: 'Nachts im Klärwerk',
    note: 'Das fehlte uns.\nDanke dir.',
    topicSlug: 'nachts-im-klaerwerk',
  },
  'suggestion-declined': { title: 'Mein Dienstwagen', note: 'Dazu gibt es schon ein Thema.' },
  'application-confirm': { applicationId: LINK_ID, round: 'Zweite Runde', expires: '2026-11-26T09:00:00Z' },
  'application-known': { applicationId: LINK_ID, round: 'Zweite Runde' },
  'application-ambassador': { round: 'Zweite Runde' },
  'application-accepted': {
    text: 'Hallo Samira,\n\nwir freuen uns.',
    linkId: LINK_ID,
    expires: '2026-11-26T09:00:00Z',
  },
  'application-accepted-staff': { text: 'Hallo Samira,\n\nwir freuen uns.' },
  'application-waiting': { text: 'Hallo Samira,\n\nnoch etwas Geduld.', applicationId: LINK_ID },
  'application-declined': { text: 'Hallo Samira,\n\ndiesmal leider nicht.', applicationId: LINK_ID },
  'event-signed-up': event,
  'event-waiting': { ...event, videoUrl: null },
  'event-moved-up': event,
  'event-changed': { ...event, sequence: 1, going: true },
  'event-cancelled': { ...event, sequence: 2, going: true },
  'event-reminder': event,
  welcome: { topics: nudge.topics },
  'onboarding-reminder': {
    steps: [
      { stepId: LINK_ID, title: 'Leitlinien gelesen', dueOn: '2026-11-12' },
      { stepId: LINK_ID, title: 'Erstes Thema genommen', dueOn: '2026-11-19' },
    ],
  },
  'connection-ends': { endsAt: '2026-11-22T09:00:00Z' },
  'pulse-opened': { closesOn: '2026-11-22' },
  farewell: {},
  'farewell-kept': { linkId: LINK_ID, keptUntil: '2027-02-17T09:00:00Z' },
  'consent-ask': { ...aConsent, linkId: LINK_ID, expires: '2026-12-19T09:00:00Z' },
  'consent-ask-paper': { ...aConsent, about: null, linkId: LINK_ID },
  'consent-given': {
    ...{ ...aConsent, linkId: LINK_ID, givenOn: '2026-11-19' },
    channels: ['website', 'print', 'linkedin-page'],
  },
  'consent-withdrawn': { ...aConsent, channels: ['website'], dueOn: '2026-11-24' },
  'consent-renew': { ...aConsent, linkId: LINK_ID, endsOn: '2026-12-19' },
  'consent-renew-paper': { ...aConsent, about: null, endsOn: '2026-12-19' },
  'consents-expiring': {
    notices: [
      { kind: 'expires-30', count: 3 },
      { kind: 'turns-14', count: 1 },
    ],
  },
  'take-down': { items: [{ takeDownId: LINK_ID, channel: 'linkedin-profiles' }], dueOn: '2026-11-24' },
  'take-down-reminder': { items: [{ takeDownId: LINK_ID, channel: 'website' }] },
  'take-down-escalated': { count: 2 },
}

export const mailTemplates = Object.keys(mailParams) as MailTemplate[]

/** A stored mail to Samira, as delivery reads it. */
export function aStoredMail<Template extends MailTemplate>(
  template: Template,
  given: { params?: MailParams[Template]; locale?: Locale; recipientName?: string } = {},
): StoredMail {
  return {
    id: '99999999-8888-4777-8666-555555555555',
    template,
    params: { ...(given.params ?? mailParams[template]) },
    confidential: true,
    state: 'queued',
    createdAt: new Date('2026-11-19T09:00:00Z'),
    sentAt: null,
    attempts: 0,
    lastError: null,
    refusedAt: null,
    accountId: '77777777-6666-4555-8444-333333333333',
    recipientName: given.recipientName ?? 'Samira Yıldız',
    recipientEmail: 'samira.yildiz@lindental.example',
    locale: given.locale ?? 'de',
  }
}
