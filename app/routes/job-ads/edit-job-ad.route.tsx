import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { jobAdSchema } from '#app/domain/recruiting/job-ad.schema.ts'
import { jobAdHostsOf } from '#app/domain/recruiting/job-ad-url.rules.ts'
import { editJobAd, readJobAd } from '#app/domain/recruiting/recruiting.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { EditJobAdPage as default } from './edit-job-ad.page.tsx'

export const loader = guarded(['hr'], async ({ ctx, params }) => {
  const ad = await readJobAd(ctx.db, params.id ?? '')
  if (!ad) throw notFound()
  const departments = await listDepartments(ctx.db)
  return { ad, departments, hosts: jobAdHostsOf((await readSettings(ctx.db)).jobAdHosts) }
})

export const action = guarded(['hr'], async ({ ctx, params, request }) => {
  const ad = await readJobAd(ctx.db, params.id ?? '')
  if (!ad) throw notFound()
  const hosts = jobAdHostsOf((await readSettings(ctx.db)).jobAdHosts)
  const submission = await parseForm(request, jobAdSchema(hosts))
  if (submission.status !== 'success') return invalid(submission.reply())
  const edited = await editJobAd(ctx, ad.id, submission.value)
  if (edited.ok) return redirectWithNotice('/stellen', 'job-ad-saved')
  if (edited.reason === 'unknown-ad') throw notFound()
  return invalid(submission.reply({ fieldErrors: { departmentId: [edited.reason] } }))
})
