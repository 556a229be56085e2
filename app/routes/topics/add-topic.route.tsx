import { topicSchema } from '#app/domain/topics/topic.schema.ts'
import { addTopic, listTopicChoices } from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { AddTopicPage as default } from './add-topic.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, locale }) => ({
  choices: await listTopicChoices(ctx.db, locale),
}))

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, topicSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const { slug } = await addTopic(ctx, submission.value)
  return redirectWithNotice(`/bibliothek/${slug}`, 'topic-added')
})
