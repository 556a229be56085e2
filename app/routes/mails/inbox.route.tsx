import { listOwnMails } from '#app/domain/outbox/outbox.server.ts'
import { guarded } from '#app/web/guard.ts'

export { InboxPage as default } from './inbox.page.tsx'

export const loader = guarded('signed-in', async ({ ctx, app }) => {
  const mails = await listOwnMails(ctx)
  const subjects = await app.renderSubjects(mails)
  return {
    mails: mails.map(({ id, createdAt }, index) => ({
      id,
      createdAt,
      subject: subjects[index] ?? '',
    })),
  }
})
