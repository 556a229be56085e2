import { readOwnMail } from '#app/domain/outbox/outbox.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { OwnMailPage as default } from './own-mail.page.tsx'

/** A mail as its recipient reads it here: with the links that were sent to them. */
export const loader = guarded('signed-in', async ({ ctx, app, params }) => {
  const mail = await readOwnMail(ctx, params.id ?? '')
  if (!mail) throw notFound()
  const { subject, body } = await app.renderMail(mail, { revealLinks: true })
  return { subject, body, createdAt: mail.createdAt }
})
