import { drawQrCode } from '#app/charts/draw-qr-code.ts'
import { readWall } from '#app/domain/ideas/ideas.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, respondWithSvg } from '#app/web/respond.ts'

/** The address of a wall as a picture for the projector. */
export const loader = guarded(['comms'], async ({ app, ctx, params }) => {
  const found = await readWall(ctx, params.id ?? '')
  if (!found?.wall) throw notFound()
  return respondWithSvg(await drawQrCode(`${app.config.origin}/ideen/${found.wall.code}`))
})
