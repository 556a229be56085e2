import { changeDepartment, readPerson } from '#app/domain/ambassadors/ambassadors.server.ts'
import { departmentChangeSchema } from '#app/domain/ambassadors/invitation.schema.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { ChangeDepartmentPage as default } from './change-department.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const person = isId(params.id ?? '') ? await readPerson(ctx, params.id ?? '') : undefined
  if (!person) throw notFound()
  const others = (await listDepartments(ctx.db)).filter(({ id }) => id !== person.departmentId)
  return {
    ambassadorId: person.ambassadorId,
    name: person.name,
    departmentName: person.departmentName,
    departments: others.map(({ id, name }) => ({ value: id, label: name })),
  }
})

const errorOf = { 'unknown-department': 'unknown-department', 'already-there': 'same-department' } as const

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  if (!isId(id)) throw notFound()
  const submission = await parseForm(request, departmentChangeSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const changed = await changeDepartment(ctx, id, submission.value.departmentId)
  if (changed.ok) return redirectWithNotice(`/menschen/${id}`, 'person-department-changed')
  if (changed.reason === 'unknown') throw notFound()
  return invalid(submission.reply({ fieldErrors: { departmentId: [errorOf[changed.reason]] } }))
})
