import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import { wallActionSchema } from '#app/domain/ideas/idea.schema.ts'
import { endWall, openWall, readWall, restoreIdea, setIdeaAside } from '#app/domain/ideas/ideas.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { IdeasPage as default } from './ideas.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const found = await readWall(ctx, params.id ?? '')
  if (found === undefined) throw notFound()
  return found
})

/** Opens or ends the wall, sets an idea aside or puts it back. */
export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  const page = `/veranstaltungen/${id}/ideen`
  const submission = await parseForm(request, wallActionSchema)
  // Only somebody who changes the form by hand gets here.
  if (submission.status !== 'success') return redirect(page)
  const done = await carryOut(ctx, id, submission.value)
  if (done.ok) return redirectWithNotice(page, noticeOf[submission.value.intent])
  if (done.reason === 'unknown-event' || done.reason === 'unknown-idea') throw notFound()
  return redirectWithNotice(page, refusalOf[done.reason])
})

const noticeOf = {
  open: 'wall-opened',
  end: 'wall-ended',
  'set-aside': 'idea-set-aside',
  restore: 'idea-restored',
} as const

const refusalOf = {
  cancelled: 'wall-cancelled',
  'too-early': 'wall-too-early',
  'already-a-topic': 'idea-already-a-topic',
} as const

function carryOut(ctx: Ctx<AccountActor>, id: string, wish: z.infer<typeof wallActionSchema>) {
  switch (wish.intent) {
    case 'open':
      return openWall(ctx, id)
    case 'end':
      return endWall(ctx, id)
    case 'set-aside':
      return setIdeaAside(ctx, id, wish.ideaId)
    case 'restore':
      return restoreIdea(ctx, id, wish.ideaId)
  }
}
