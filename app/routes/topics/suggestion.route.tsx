import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { decisionSchema } from '#app/domain/topics/suggestions/suggestion.schema.ts'
import {
  acceptSuggestion,
  declineSuggestion,
  listTopicChoices,
  readSuggestion,
} from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { SuggestionPage as default } from './suggestion.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, locale }) => {
  const suggestion = await readSuggestion(ctx.db, params.id ?? '')
  if (suggestion === undefined) throw notFound()
  return { suggestion, choices: await listTopicChoices(ctx.db, locale) }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, decisionSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const decided = await decide(ctx, params.id ?? '', submission.value)
  if (decided.ok) return redirectWithNotice('/vorschlaege', noticeOf[submission.value.intent])
  if (decided.reason === 'unknown-suggestion') throw notFound()
  return data({ form: submission.reply(), refused: decided.reason }, { status: 409 })
})

const noticeOf = { accept: 'suggestion-accepted', decline: 'suggestion-declined' } as const

function decide(ctx: Ctx<AccountActor>, id: string, wish: z.infer<typeof decisionSchema>) {
  if (wish.intent === 'decline') return declineSuggestion(ctx, id, wish.note)
  const { intent: _intent, note, ...topic } = wish
  return acceptSuggestion(ctx, id, { topic, note })
}
