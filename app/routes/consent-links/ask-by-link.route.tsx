import { redirect } from '@remix-run/node'
import { askByLink } from '#app/domain/consents/consents.server.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

/** The button is on the page of the consent. */
export const loader = guarded(['comms'], ({ params }) => {
  if (!isId(params.id ?? '')) throw notFound()
  return redirect(`/einwilligungen/${params.id}`)
})

export const action = guarded(['comms'], async ({ ctx, params }) => {
  const id = params.id ?? ''
  const asked = isId(id) ? await askByLink(ctx, id) : undefined
  if (!asked || (!asked.ok && asked.reason === 'unknown')) throw notFound()
  const page = `/einwilligungen/${id}`
  if (!asked.ok) return redirectWithNotice(page, `consent-ask-${asked.reason}`)
  return redirectWithNotice(page, asked.value > 0 ? 'consent-asked-by-link' : 'consent-asked-today')
})
