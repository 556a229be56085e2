import { readWall } from '#app/domain/ideas/ideas.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { ScreenPage as default } from './screen.page.tsx'

export const loader = guarded(['comms'], async ({ app, ctx, params }) => {
  const found = await readWall(ctx, params.id ?? '')
  if (found === undefined) throw notFound()
  const { event, wall, ideas } = found
  return {
    event,
    wall,
    // What people type: the scheme is left to the browser.
    address: `${app.config.origin.replace(/^https?:\/\//, '')}/ideen`,
    ideas: ideas.filter(({ setAside }) => !setAside).map(({ id, text }) => ({ id, text })),
  }
})
