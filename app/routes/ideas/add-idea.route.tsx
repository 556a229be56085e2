import { data } from '@remix-run/node'
import { ideaSchema } from '#app/domain/ideas/idea.schema.ts'
import { addIdea, readWallByCode } from '#app/domain/ideas/ideas.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { AddIdeaPage as default } from './add-idea.page.tsx'

export const loader = guarded('public', async ({ ctx, params }) => {
  const wall = await readWallByCode(ctx, params.code ?? '')
  const state = wall?.state ?? ('unknown' as const)
  return data({ title: wall?.title ?? null, state }, { status: wall ? 200 : 404 })
})

export const action = guarded('public', async ({ app, ctx, params, request, networkAddress }) => {
  const code = params.code ?? ''
  const submission = await parseForm(request, ideaSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const added = await addIdea(ctx, code, submission.value, { key: app.secret, networkAddress })
  if (added.ok) return redirectWithNotice(`/ideen/${encodeURIComponent(code)}`, 'idea-added')
  return data(
    { form: submission.reply(), refused: added.reason },
    { status: added.reason === 'unknown-wall' ? 404 : 409 },
  )
})
