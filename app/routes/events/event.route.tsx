import { readOwnEvent, signOff, signUp } from '#app/domain/events/events.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { EventPage as default } from './event.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, params }) => {
  const page = await readOwnEvent(ctx, params.id ?? '')
  if (!page) throw notFound()
  return page
})

export const action = guarded(['ambassador'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  const form = await request.formData()
  const done =
    form.get('intent') === 'sign-off'
      ? await signOff(ctx, id)
      : form.get('intent') === 'sign-up'
        ? await signUp(ctx, id)
        : null
  if (done === null) throw notFound()
  if (done.ok)
    return redirectWithNotice(`/termine/${id}`, done.value ? noticeOf[done.value] : 'event-signed-off')
  if (done.reason === 'unknown-event') throw notFound()
  return { refused: done.reason }
})

const noticeOf = { going: 'event-signed-up', waiting: 'event-waiting' } as const
