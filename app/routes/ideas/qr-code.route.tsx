import { drawQrCode } from '#app/charts/draw-qr-code.ts'
import { readWall } from '#app/domain/ideas/ideas.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

/** The address of a wall as a picture for the projector. */
export const loader = guarded(['comms'], async ({ app, ctx, params }) => {
  const found = await readWall(ctx, params.id ?? '')
  if (!found?.wall) throw notFound()
  const svg = await drawQrCode(`${app.config.origin}/ideen/${found.wall.code}`)
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
})
