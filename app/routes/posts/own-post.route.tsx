import { data, redirect } from '@remix-run/node'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import { ownPostSchema } from '#app/domain/posts/own/own-post.schema.ts'
import {
  addFigures,
  correctPost,
  decideFigures,
  deletePost,
  findStandingPost,
  joinPosts,
  listPostChoices,
  readOwnPost,
  separatePosts,
} from '#app/domain/posts/posts.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { refusedField } from './refused-field.ts'

export { OwnPostPage as default } from './own-post.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, params }) => {
  const post = await readOwnPost(ctx, params.id ?? '')
  if (!post) {
    // A second entry of a post leads to the first.
    const standing = await findStandingPost(ctx, params.id ?? '')
    throw standing === undefined ? notFound() : redirect(`/beitraege/${standing}`)
  }
  const days = { publishedOn: dayOf(instantOf(post.publishedAt)), today: dayOf(ctx.now) }
  return { post, days, choices: await listPostChoices(ctx) }
})

export const action = guarded(['ambassador'], async ({ ctx, params, request }) => {
  const postId = params.id ?? ''
  const submission = await parseForm(request, ownPostSchema)
  const refuse = (fieldErrors: Record<string, string[]> = {}) => {
    const form = submission.reply({ fieldErrors })
    return data({ intent: submission.payload.intent, form }, { status: 400 })
  }
  if (submission.status !== 'success') return refuse()
  switch (submission.value.intent) {
    case 'figures': {
      const added = await addFigures(ctx, postId, submission.value)
      if (added.ok) return redirectWithNotice(`/beitraege/${postId}`, 'figures-added')
      if (added.reason === 'not-found') throw notFound()
      return refuse({ [fieldOf[added.reason]]: [added.reason] })
    }
    case 'choose': {
      const decided = await decideFigures(ctx, postId, submission.value.counts)
      if (!decided.ok) throw notFound()
      return redirectWithNotice(`/beitraege/${postId}`, 'figures-chosen')
    }
    case 'join': {
      const joined = await joinPosts(ctx, postId, submission.value.otherPostId)
      if (!joined.ok) throw notFound()
      return redirectWithNotice(`/beitraege/${joined.value.postId}`, 'posts-joined')
    }
    case 'separate': {
      const separated = await separatePosts(ctx, postId)
      if (!separated.ok) throw notFound()
      return redirectWithNotice(`/beitraege/${postId}`, 'posts-separated')
    }
    case 'correct': {
      const corrected = await correctPost(ctx, postId, submission.value)
      if (corrected.ok) return redirectWithNotice(`/beitraege/${postId}`, 'post-corrected')
      if (corrected.reason === 'not-found') throw notFound()
      return refuse({ [refusedField(corrected.reason)]: [corrected.reason] })
    }
    case 'delete': {
      const deleted = await deletePost(ctx, postId)
      if (!deleted.ok) throw notFound()
      return redirectWithNotice('/beitraege', 'post-deleted')
    }
  }
})

const fieldOf = {
  'nothing-entered': 'impressions',
  'before-publication': 'measuredOn',
  'day-in-future': 'measuredOn',
} as const
