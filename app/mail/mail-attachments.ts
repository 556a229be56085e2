import type { MailParams } from '#app/domain/outbox/mail-template.rules.ts'
import type { MailFrame } from './mail-value.ts'

/** A file that goes with a mail; made from the mail's row like its text, so it is the same every time. */
export type MailAttachment = { filename: string; contentType: string; content: string }

type AttachmentsOf = {
  [Template in keyof MailParams]?: (params: MailParams[Template], frame: MailFrame) => MailAttachment[]
}

const attachmentsOf: AttachmentsOf = {}

/** The files that go with one mail; most have none. */
export function mailAttachments<Template extends keyof MailParams>(
  template: Template,
  params: MailParams[Template],
  frame: MailFrame,
): MailAttachment[] {
  return attachmentsOf[template]?.(params, frame) ?? []
}
