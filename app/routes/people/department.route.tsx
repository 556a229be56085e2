import { parseWithZod } from '@conform-to/zod/v4'
import { departmentSchema } from '#app/domain/departments/department.schema.ts'
import {
  listDepartments,
  renameDepartment,
  retireDepartment,
} from '#app/domain/departments/departments.server.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { DepartmentPage as default } from './department.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const departments = await listDepartments(ctx.db)
  const department = departments.find(({ id }) => id === params.id)
  if (!department) throw notFound()
  return { department, parents: departments.filter(({ id }) => id !== department.id) }
})

const fieldOf = { 'name-taken': 'name', 'unknown-parent': 'parentId', circle: 'parentId' } as const

const refusalOf = { 'has-people': 'department-has-people', 'has-parts': 'department-has-parts' } as const

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  if (!isId(id)) throw notFound()
  const form = await request.formData()
  if (form.get('intent') === 'retire') {
    const retired = await retireDepartment(ctx, id)
    if (retired.ok) return redirectWithNotice('/bereiche', 'department-retired')
    if (retired.reason === 'unknown') throw notFound()
    return redirectWithNotice(`/bereiche/${id}`, refusalOf[retired.reason])
  }
  const submission = parseWithZod(form, { schema: departmentSchema })
  if (submission.status !== 'success') return invalid(submission.reply())
  const renamed = await renameDepartment(ctx, id, submission.value)
  if (renamed.ok) return redirectWithNotice('/bereiche', 'department-changed')
  if (renamed.reason === 'unknown') throw notFound()
  return invalid(submission.reply({ fieldErrors: { [fieldOf[renamed.reason]]: [renamed.reason] } }))
})
