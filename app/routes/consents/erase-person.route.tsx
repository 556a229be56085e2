import { data } from '@remix-run/node'
import { erasePerson, readErasure } from '#app/domain/publications/publications.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ErasePersonPage as default } from './erase-person.page.tsx'

/** Asks once before somebody is erased, or says why they cannot be. */
export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const erasure = await readErasure(ctx, params.id ?? '')
  if (!erasure) throw notFound()
  return erasure
})

export const action = guarded(['comms'], async ({ ctx, params }) => {
  const erased = await erasePerson(ctx, params.id ?? '')
  if (erased.ok) return redirectWithNotice('/einwilligungen', 'depicted-person-erased')
  if (erased.reason === 'unknown-person') throw notFound()
  // The page says why, as it does to whoever opens it.
  return data(null, { status: 409 })
})
