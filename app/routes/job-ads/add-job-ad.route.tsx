import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { jobAdSchema } from '#app/domain/recruiting/job-ad.schema.ts'
import { jobAdHostsOf } from '#app/domain/recruiting/job-ad-url.rules.ts'
import { addJobAd } from '#app/domain/recruiting/recruiting.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { AddJobAdPage as default } from './add-job-ad.page.tsx'

export const loader = guarded(['hr'], async ({ ctx }) => ({
  departments: await listDepartments(ctx.db),
  hosts: jobAdHostsOf((await readSettings(ctx.db)).jobAdHosts),
  today: dayOf(ctx.now),
}))

export const action = guarded(['hr'], async ({ ctx, request }) => {
  const hosts = jobAdHostsOf((await readSettings(ctx.db)).jobAdHosts)
  const submission = await parseForm(request, jobAdSchema(hosts))
  if (submission.status !== 'success') return invalid(submission.reply())
  const added = await addJobAd(ctx, submission.value)
  if (!added.ok) return invalid(submission.reply({ fieldErrors: { departmentId: [added.reason] } }))
  return redirectWithNotice('/stellen', 'job-ad-saved')
})
