import { correctPerson, readDepictedPerson } from '#app/domain/consents/consents.server.ts'
import { personSchema } from '#app/domain/consents/people/person.schema.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { EditPersonPage as default } from './edit-person.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const person = await readDepictedPerson(ctx, params.id ?? '')
  if (!person) throw notFound()
  const departments = (await listDepartments(ctx.db)).map(({ id, name }) => ({ id, name }))
  const own = { id: person.departmentId ?? '', name: person.department ?? '' }
  return {
    person,
    guardians: person.guardians.filter(({ removedAt }) => removedAt === null),
    // A department that is no longer used stays to be chosen by whoever is in it.
    departments: own.id && !departments.some(({ id }) => id === own.id) ? [...departments, own] : departments,
  }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, personSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const id = params.id ?? ''
  const corrected = await correctPerson(ctx, id, submission.value)
  if (corrected.ok) return redirectWithNotice(`/einwilligungen/menschen/${id}`, 'depicted-person-corrected')
  if (corrected.reason === 'unknown-person') throw notFound()
  return invalid(submission.reply({ fieldErrors: { departmentId: [corrected.reason] } }))
})
