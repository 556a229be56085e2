import { topicSchema } from '#app/domain/topics/topic.schema.ts'
import {
  editTopic,
  listTopicChoices,
  readTopicForEditing,
  restoreTopic,
  retireTopic,
} from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { EditTopicPage as default } from './edit-topic.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, locale }) => {
  const topic = await readTopicForEditing(ctx.db, params.slug ?? '')
  if (topic === undefined) throw notFound()
  return { topic, choices: await listTopicChoices(ctx.db, locale) }
})

/** Saves the fields; the buttons "retire" and "restore" come without fields. */
export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const slug = params.slug ?? ''
  const intent = (await request.clone().formData()).get('intent')
  if (intent === 'retire' || intent === 'restore') {
    const changed = await (intent === 'retire' ? retireTopic : restoreTopic)(ctx, slug)
    if (!changed.ok) throw notFound()
    return redirectWithNotice(`/bibliothek/${slug}`, intent === 'retire' ? 'topic-retired' : 'topic-restored')
  }
  const submission = await parseForm(request, topicSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const edited = await editTopic(ctx, slug, submission.value)
  if (!edited.ok) throw notFound()
  return redirectWithNotice(`/bibliothek/${slug}`, 'saved')
})
