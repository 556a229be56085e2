import { data } from '@remix-run/node'
import { logPostSchema } from '#app/domain/posts/post.schema.ts'
import { checkPostUrl, listPostChoices, logPost } from '#app/domain/posts/posts.server.ts'
import { listPhotosForPost } from '#app/domain/publications/publications.server.ts'
import { listOpenPicks } from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'
import { refusedField } from './refused-field.ts'

export { LogPostPage as default } from './log-post.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, url }) => {
  const choices = await listPostChoices(ctx)
  const photos = await listPhotosForPost(ctx)
  const [pick] = await listOpenPicks(ctx.db, [ctx.actor.ambassadorId], ctx.now)
  const asked = choices.topics.find(topic => topic.slug === url.searchParams.get('thema'))
  return {
    ...{ choices, photos },
    photoId: url.searchParams.get('foto') ?? '',
    topicId: asked?.id ?? pick?.topicId ?? null,
    url: url.searchParams.get('url') ?? '',
  }
})

export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const submission = await parseForm(request, logPostSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), checked: null }, { status: 400 })
  const { intent, ...post } = submission.value
  if (intent === 'check') {
    return data({ form: submission.reply(), checked: await checkPostUrl(ctx, post.url) })
  }
  const logged = await logPost(ctx, post)
  if (logged.ok) {
    const unclear = logged.value.photoClear === false
    return redirectWithNotice('/heute', unclear ? 'post-logged-photo-not-clear' : 'post-logged')
  }
  const form = submission.reply({ fieldErrors: { [refusedField(logged.reason)]: [logged.reason] } })
  return data({ form, checked: 'postId' in logged ? logged : null }, { status: 400 })
})
