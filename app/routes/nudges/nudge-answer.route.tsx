import { data, redirect } from '@remix-run/node'
import { nudgeWishSchema } from '#app/domain/nudges/answers/nudge-answer.schema.ts'
import { answerNudge, readNudgeAnswer } from '#app/domain/nudges/nudges.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { NudgeAnswerPage as default } from './nudge-answer.page.tsx'

/** The page behind the buttons of a reminder: asks once, changes nothing by being opened. */
export const loader = guarded('public', async ({ ctx, app, params, url }) => {
  const nudge = await readNudgeAnswer(ctx, app.secret, params.token ?? '')
  if (!nudge.ok) return data({ unusable: nudge.reason }, { status: 410 })
  const { actor: _actor, ...shown } = nudge.value
  return data({ ...shown, asked: url.searchParams.get('antwort'), thanks: url.searchParams.get('danke') })
})

export const action = guarded('public', async ({ ctx, app, params, request }) => {
  const nudge = await readNudgeAnswer(ctx, app.secret, params.token ?? '')
  if (!nudge.ok) return data({ unusable: nudge.reason }, { status: 410 })
  const submission = await parseForm(request, nudgeWishSchema)
  if (submission.status !== 'success')
    return data({ refused: 'not-offered' as const, slug: null }, { status: 400 })
  const wish = submission.value
  const answered = await answerNudge(ctx, nudge.value, wish)
  if (answered.ok) return redirect(`/erinnerung/${params.token}?danke=${wish.intent}`)
  const slug = wish.intent === 'thema' ? wish.slug : null
  return data({ refused: answered.reason, slug }, { status: 409 })
})
