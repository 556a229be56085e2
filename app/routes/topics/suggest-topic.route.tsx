import { suggestionSchema } from '#app/domain/topics/suggestions/suggestion.schema.ts'
import { listOwnSuggestions, suggestTopic } from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { SuggestTopicPage as default } from './suggest-topic.page.tsx'

export const loader = guarded('signed-in', async ({ ctx }) => ({ own: await listOwnSuggestions(ctx) }))

export const action = guarded('signed-in', async ({ ctx, request }) => {
  const submission = await parseForm(request, suggestionSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  await suggestTopic(ctx, submission.value)
  return redirectWithNotice('/themen/vorschlagen', 'suggestion-made')
})
