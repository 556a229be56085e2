import { countPeopleByDepartment } from '#app/domain/ambassadors/ambassadors.server.ts'
import { departmentSchema } from '#app/domain/departments/department.schema.ts'
import { addDepartment, listDepartments } from '#app/domain/departments/departments.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { DepartmentsPage as default } from './departments.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => {
  const departments = await listDepartments(ctx.db)
  const counts = await countPeopleByDepartment(ctx.db)
  return {
    departments: departments.map(department => ({
      ...department,
      parentName: departments.find(({ id }) => id === department.parentId)?.name ?? null,
      people: counts.get(department.id) ?? {},
    })),
  }
})

const fieldOf = { 'name-taken': 'name', 'unknown-parent': 'parentId' } as const

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, departmentSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const added = await addDepartment(ctx, submission.value)
  if (added.ok) return redirectWithNotice('/bereiche', 'department-added')
  return invalid(submission.reply({ fieldErrors: { [fieldOf[added.reason]]: [added.reason] } }))
})
