import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { endFeed, makeFeed, readOwnFeed, replaceFeed } from '#app/domain/events/events.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { OwnFeedPage as default } from './own-feed.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, app }) => {
  const feed = await readOwnFeed(ctx)
  if (!feed) return { feed: null }
  const address = `${app.config.origin}/kalender/${linkToken(app.secret, feed.id)}.ics`
  return { feed: { address, createdAt: feed.createdAt } }
})

export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'make':
      await makeFeed(ctx)
      return redirectWithNotice('/profil/kalender', 'feed-made')
    case 'replace':
      await replaceFeed(ctx)
      return redirectWithNotice('/profil/kalender', 'feed-replaced')
    case 'end':
      await endFeed(ctx)
      return redirectWithNotice('/profil/kalender', 'feed-ended')
    default:
      throw notFound()
  }
})
