import { data } from '@remix-run/node'
import { readIdea, turnIntoTopic } from '#app/domain/ideas/ideas.server.ts'
import { topicSchema } from '#app/domain/topics/topic.schema.ts'
import { listTopicChoices } from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { IdeaTopicPage as default } from './idea-topic.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, locale }) => {
  const eventId = params.id ?? ''
  const idea = await readIdea(ctx.db, eventId, params.idea ?? '')
  if (idea === undefined) throw notFound()
  return { eventId, idea, choices: await listTopicChoices(ctx.db, locale) }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const eventId = params.id ?? ''
  const submission = await parseForm(request, topicSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const turned = await turnIntoTopic(ctx, eventId, params.idea ?? '', submission.value)
  if (turned.ok) return redirectWithNotice(`/veranstaltungen/${eventId}/ideen`, 'idea-became-topic')
  if (turned.reason === 'unknown-idea') throw notFound()
  return data({ form: submission.reply(), refused: turned.reason }, { status: 409 })
})
