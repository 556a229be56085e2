import { readSharedMail } from '#app/domain/outbox/outbox.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { SentMailPage as default } from './sent-mail.page.tsx'

/**
 * A mail comms sent. Links that act for a person are shown only where no mail leaves the house: there,
 * this page is the postbox of everybody.
 */
export const loader = guarded(['comms'], async ({ ctx, app, params }) => {
  const mail = await readSharedMail(ctx, params.id ?? '')
  if (!mail) throw notFound()
  const { subject, body } = await app.renderMail(mail, { revealLinks: !app.mailLeavesHouse })
  const { recipientName, recipientEmail, state, attempts, createdAt, sentAt, lastError, refusedAt } = mail
  return {
    subject,
    body,
    recipientName,
    recipientEmail,
    state,
    attempts,
    createdAt,
    sentAt,
    lastError,
    refusedAt,
    linksHidden: app.mailLeavesHouse,
  }
})
