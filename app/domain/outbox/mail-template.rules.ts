import type { AccountMails } from './templates/account-mails.rules.ts'
import type { ConnectionMails } from './templates/connection-mails.rules.ts'
import type { ConsentMails } from './templates/consent-mails.rules.ts'
import type { DepartureMails } from './templates/departure-mails.rules.ts'
import type { EventMails } from './templates/event-mails.rules.ts'
import type { NudgeMails } from './templates/nudge-mails.rules.ts'
import type { OnboardingMails } from './templates/onboarding-mails.rules.ts'
import type { PulseMails } from './templates/pulse-mails.rules.ts'
import type { RoundMails } from './templates/round-mails.rules.ts'
import type { TopicMails } from './templates/topic-mails.rules.ts'

/**
 * Every mail the programme sends, with the parameters its row holds: ids and plain words. Names,
 * addresses and secret links are looked up or derived while the mail is rendered.
 */
export type MailParams = AccountMails &
  ConnectionMails &
  ConsentMails &
  DepartureMails &
  EventMails &
  NudgeMails &
  OnboardingMails &
  PulseMails &
  RoundMails &
  TopicMails

export type MailTemplate = keyof MailParams

/** One mail with the parameters that belong to its template. */
export type MailContent = {
  [Template in MailTemplate]: { template: Template; params: MailParams[Template] }
}[MailTemplate]
