import { addPerson } from '#app/domain/consents/consents.server.ts'
import { personSchema } from '#app/domain/consents/people/person.schema.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { AddPersonPage as default } from './add-person.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => ({
  departments: (await listDepartments(ctx.db)).map(({ id, name }) => ({ id, name })),
}))

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, personSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const added = await addPerson(ctx, submission.value)
  if (added.ok) return redirectWithNotice(`/einwilligungen/menschen/${added.value}`, 'depicted-person-added')
  return invalid(submission.reply({ fieldErrors: { departmentId: [added.reason] } }))
})
