import { data } from '@remix-run/node'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import {
  endPublication,
  listPublications,
  recordPublication,
} from '#app/domain/publications/publications.server.ts'
import {
  type PublicationWish,
  publicationWishSchema,
} from '#app/domain/publications/publishing/publication.schema.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { PublicationsPage as default } from './publications.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params }) => {
  const listed = await listPublications(ctx, params.id ?? '')
  if (!listed) throw notFound()
  return {
    ...listed,
    photoId: params.id ?? '',
    today: dayOf(ctx.now),
    keeper: ctx.actor.roles.includes('comms'),
  }
})

/** Records where the photo was published, or that it is over there. */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request }) => {
  const photoId = params.id ?? ''
  const submission = await parseForm(request, publicationWishSchema)
  if (submission.status !== 'success') return data({ form: submission.reply() }, { status: 400 })
  const done = await carryOut(ctx, photoId, submission.value)
  if ('notice' in done) return redirectWithNotice(`/fotos/${photoId}/veroeffentlichungen`, done.notice)
  if (done.reason === 'not-found') throw notFound()
  const field = submission.value.intent === 'end' ? 'endedOn' : 'publishedOn'
  return data({ form: submission.reply({ fieldErrors: { [field]: [done.reason] } }) }, { status: 400 })
})

async function carryOut(ctx: Ctx<AccountActor>, photoId: string, wish: PublicationWish) {
  if (wish.intent === 'end') {
    const ended = await endPublication(ctx, wish)
    return ended.ok ? { notice: 'publication-ended' } : ended
  }
  const { intent: _, ...publication } = wish
  const recorded = await recordPublication(ctx, { photoId, ...publication })
  if (!recorded.ok) return recorded
  return { notice: recorded.value.clear ? 'publication-recorded' : 'publication-not-clear' }
}
