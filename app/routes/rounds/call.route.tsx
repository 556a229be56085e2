import { data, redirect } from '@remix-run/node'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { applicationSchema } from '#app/domain/rounds/applying/application.schema.ts'
import { apply, readPublicRound } from '#app/domain/rounds/rounds.server.ts'
import { renderProse } from '#app/mail/render-prose.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { CallPage as default } from './call.page.tsx'

export const loader = guarded('public', async ({ ctx, params, url }) => {
  const round = await readPublicRound(ctx, params.slug ?? '')
  if (!round) throw notFound()
  const { slug, title, invitation, closesOn, kickOffOn, places, phase, asksSelfDescription } = round
  return {
    ...{ slug, title, closesOn, kickOffOn, places, phase, asksSelfDescription },
    questions: round.questions.map(({ id, question, required }) => ({ id, question, required })),
    invitation: await renderProse(invitation),
    departments: (await listDepartments(ctx.db)).map(({ id, name }) => ({ value: id, label: name })),
    sent: url.searchParams.has('gesendet'),
  }
})

export const action = guarded('public', async ({ ctx, app, params, request, locale, networkAddress }) => {
  const round = await readPublicRound(ctx, params.slug ?? '')
  if (!round) throw notFound()
  const submission = await parseForm(request, applicationSchema(round.questions))
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const applied = await apply(ctx, round.slug, submission.value, { key: app.secret, networkAddress, locale })
  // The same answer to everybody, whether this address has applied before or not.
  if (applied.ok) return redirect(`/mitmachen/${round.slug}?gesendet=1`)
  switch (applied.reason) {
    case 'unknown-round':
      throw notFound()
    case 'unknown-department': {
      const form = submission.reply({ fieldErrors: { departmentId: [applied.reason] } })
      return data({ form, refused: null }, { status: 400 })
    }
    default:
      return data({ form: submission.reply(), refused: applied.reason }, { status: 409 })
  }
})
