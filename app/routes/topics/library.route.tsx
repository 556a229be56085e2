import { listAllTopics } from '#app/domain/topics/topics.server.ts'
import { guarded } from '#app/web/guard.ts'

export { LibraryPage as default } from './library.page.tsx'

/** Every topic for comms, in use or (`?ansicht=zurueckgezogen`) retired. */
export const loader = guarded(['comms'], async ({ ctx, url }) => {
  const all = await listAllTopics(ctx.db)
  const retired = all.filter(({ retiredAt }) => retiredAt !== null)
  const inUse = all.filter(({ retiredAt }) => retiredAt === null)
  const showsRetired = url.searchParams.get('ansicht') === 'zurueckgezogen'
  return {
    topics: showsRetired ? retired : inUse,
    showsRetired,
    counts: { inUse: inUse.length, retired: retired.length },
  }
})
