import { redirect } from '@remix-run/node'
import { isId } from '#app/domain/kernel/ids.ts'
import { handOutSchema } from '#app/domain/publications/handing-out/hand-out.schema.ts'
import { handOut } from '#app/domain/publications/publications.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export const loader = guarded(['ambassador', 'comms'], ({ params }) => {
  if (!isId(params.id ?? '')) throw notFound()
  return redirect(`/fotos/${params.id}/verwenden`)
})

/** The photo as a file, written down and always saved, never shown; or back to where it says why not. */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request }) => {
  const photoId = params.id ?? ''
  if (!isId(photoId)) throw notFound()
  const submission = await parseForm(request, handOutSchema)
  if (submission.status !== 'success') {
    return redirectWithNotice(`/fotos/${photoId}/verwenden`, 'hand-out-incomplete')
  }
  const given = await handOut(ctx, { photoId, ...submission.value })
  if (given.ok) {
    return new Response(new Uint8Array(given.value.bytes), {
      headers: {
        'Content-Type': given.value.mediaType,
        'Content-Disposition': `attachment; filename="${given.value.name}"`,
      },
    })
  }
  if (given.reason === 'not-found') throw notFound()
  if (given.reason === 'unavailable') {
    return redirectWithNotice(`/fotos/${photoId}/verwenden`, 'hand-out-unavailable')
  }
  // A photo that is not clear is not there for everybody: comms goes to what is missing, others to other photos.
  const keeper = ctx.actor.roles.includes('comms')
  return redirectWithNotice(keeper ? `/fotos/${photoId}/freigabe` : '/fotos/auswahl', 'hand-out-not-clear')
})
