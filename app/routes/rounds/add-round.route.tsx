import { roundSchema } from '#app/domain/rounds/round.schema.ts'
import { addRound } from '#app/domain/rounds/rounds.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { AddRoundPage as default } from './add-round.page.tsx'

export const loader = guarded(['comms'], () => null)

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, roundSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  return redirectWithNotice(`/aufrufe/${await addRound(ctx, submission.value)}`, 'round-added')
})
