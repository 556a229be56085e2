import { data, redirect } from '@remix-run/node'
import { topicWishSchema } from '#app/domain/topics/picks/topic-wish.schema.ts'
import { listGoals, pickTopic, readTopic, returnPick, saveDraft } from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { TopicPage as default } from './topic.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params, locale }) => {
  const topic = await readTopic(ctx, params.slug ?? '')
  if (topic === undefined) throw notFound()
  const goals = await listGoals(ctx.db)
  return {
    topic,
    goals: goals
      .filter(({ id }) => topic.goals.some(goal => goal.id === id))
      .map(({ nameDe, nameEn }) => (locale === 'en' ? nameEn : nameDe)),
    mayTake: ctx.actor.roles.includes('ambassador') && ctx.actor.ambassadorId !== null,
  }
})

/** What can stand in the way of the button somebody pressed. */
type Refused = 'retired' | 'three-open' | 'held-by-others' | 'not-held'

/** Takes the topic, gives it back, or keeps the draft: by the button that was pressed. */
export const action = guarded(['ambassador'], async ({ ctx, params, request }) => {
  const slug = params.slug ?? ''
  const submission = await parseForm(request, topicWishSchema)
  const refuse = (refused: Refused | null, status = 409) =>
    data({ form: submission.reply(), refused }, { status })
  if (submission.status !== 'success') return refuse(null, 400)
  const wish = submission.value
  switch (wish.intent) {
    case 'pick': {
      const picked = await pickTopic(ctx, { slug, despiteOthers: wish.despiteOthers })
      if (picked.ok) return redirectWithNotice(`/themen/${slug}`, 'pick-taken')
      if (picked.reason === 'unknown-topic') throw notFound()
      return picked.reason === 'already-yours' ? redirect(`/themen/${slug}`) : refuse(picked.reason)
    }
    case 'return':
      await returnPick(ctx, slug)
      return redirectWithNotice('/themen', 'pick-returned')
    case 'save': {
      const saved = await saveDraft(ctx, slug, wish.draft)
      return saved.ok ? redirectWithNotice(`/themen/${slug}`, 'draft-saved') : refuse(saved.reason)
    }
  }
})
