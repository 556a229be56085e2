/**
 * Every mail the programme sends, with the parameters its row holds: ids and plain words. Names,
 * addresses and secret links are looked up or derived while the mail is rendered.
 */
export type MailParams = {
  invitation: { linkId: string; inviter: string; expires: string }
  'password-reset': { linkId: string; expires: string }
  'nudge-first': NudgeParams
  'nudge-second': NudgeParams
  'suggestion-accepted': { title: string; note: string; topicSlug: string }
  'suggestion-declined': { title: string; note: string }
  welcome: Record<string, never>
}

type NudgeParams = {
  linkId: string
  month: string
  counted: number
  expected: number
  topics: Array<{ slug: string; title: string; reason: string }>
}

export type MailTemplate = keyof MailParams

/** One mail with the parameters that belong to its template. */
export type MailContent = {
  [Template in MailTemplate]: { template: Template; params: MailParams[Template] }
}[MailTemplate]
