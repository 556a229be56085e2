import type { MailParams, MailTemplate } from '#app/domain/outbox/mail-template.rules.ts'
import { type MailFrame, type MailValues, type ValuesOf, words } from './mail-value.ts'
import { accountMails } from './values/account-mails.ts'
import { connectionMails } from './values/connection-mails.ts'
import { consentMails } from './values/consent-mails.ts'
import { departureMails } from './values/departure-mails.ts'
import { eventMails } from './values/event-mails.ts'
import { nudgeMails } from './values/nudge-mails.ts'
import { onboardingMails } from './values/onboarding-mails.ts'
import { pulseMails } from './values/pulse-mails.ts'
import { roundMails } from './values/round-mails.ts'
import { topicMails } from './values/topic-mails.ts'

const valuesOf: ValuesOf<MailParams> = {
  ...accountMails,
  ...connectionMails,
  ...consentMails,
  ...departureMails,
  ...eventMails,
  ...nudgeMails,
  ...onboardingMails,
  ...pulseMails,
  ...roundMails,
  ...topicMails,
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
