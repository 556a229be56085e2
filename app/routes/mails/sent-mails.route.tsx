import { listSharedMails } from '#app/domain/outbox/outbox.server.ts'
import { guarded } from '#app/web/guard.ts'

export { SentMailsPage as default } from './sent-mails.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, app }) => {
  const mails = await listSharedMails(ctx)
  const subjects = await app.renderSubjects(mails)
  return {
    mails: mails.map(({ id, recipientName, state, createdAt }, index) => ({
      id,
      recipientName,
      state,
      createdAt,
      subject: subjects[index] ?? '',
    })),
  }
})
