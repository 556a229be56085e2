import { data } from '@remix-run/node'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { type RoundWish, roundWishSchema } from '#app/domain/rounds/round.schema.ts'
import {
  addQuestion,
  closeRound,
  editRound,
  moveQuestion,
  readRound,
  removeQuestion,
  reopenRound,
} from '#app/domain/rounds/rounds.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { RoundPage as default } from './round.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, app, params }) => {
  const round = await readRound(ctx, params.id ?? '')
  if (!round) throw notFound()
  return { round, publicUrl: `${app.config.origin}/mitmachen/${round.slug}` }
})

const noticeOf = {
  save: 'round-saved',
  'add-question': 'round-question-added',
  'remove-question': 'round-question-removed',
  'move-up': 'round-question-moved',
  'move-down': 'round-question-moved',
  close: 'round-closed',
  reopen: 'round-reopened',
} as const satisfies Record<RoundWish['intent'], string>

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  const submission = await parseForm(request, roundWishSchema)
  if (submission.status !== 'success') {
    if (!(await readRound(ctx, id))) throw notFound()
    return data({ form: submission.reply() }, { status: 400 })
  }
  const done = await carryOut(ctx, id, submission.value)
  if (done.ok) return redirectWithNotice(`/aufrufe/${id}`, noticeOf[submission.value.intent])
  if (done.reason === 'unknown-round') throw notFound()
  const form = submission.reply({ fieldErrors: { question: ['too-many-questions'] } })
  return data({ form }, { status: 409 })
})

function carryOut(ctx: Ctx<AccountActor>, id: string, wish: RoundWish) {
  switch (wish.intent) {
    case 'save': {
      const { intent: _intent, ...input } = wish
      return editRound(ctx, id, input)
    }
    case 'add-question':
      return addQuestion(ctx, id, wish)
    case 'remove-question':
      return removeQuestion(ctx, id, wish.questionId)
    case 'move-up':
      return moveQuestion(ctx, id, { questionId: wish.questionId, direction: 'up' })
    case 'move-down':
      return moveQuestion(ctx, id, { questionId: wish.questionId, direction: 'down' })
    case 'close':
      return closeRound(ctx, id)
    case 'reopen':
      return reopenRound(ctx, id)
  }
}
