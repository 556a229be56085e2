import { readApplication } from '#app/domain/rounds/rounds.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { ApplicationPage as default } from './application.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const application = await readApplication(ctx, params.id ?? '', params.applicationId ?? '')
  if (!application) throw notFound()
  return { application, roundId: params.id ?? '' }
})
