import { inviteAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { invitationSchema } from '#app/domain/ambassadors/invitation.schema.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { InvitePage as default } from './invite.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => ({
  departments: (await listDepartments(ctx.db)).map(({ id, name }) => ({ value: id, label: name })),
}))

const fieldOf = { 'email-taken': 'email', 'unknown-department': 'departmentId' } as const

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, invitationSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const invited = await inviteAmbassador(ctx, submission.value)
  if (!invited.ok) {
    return invalid(submission.reply({ fieldErrors: { [fieldOf[invited.reason]]: [invited.reason] } }))
  }
  return redirectWithNotice(`/menschen/${invited.value}`, 'person-invited')
})
