import { data } from '@remix-run/node'
import { exceptionSchema } from '#app/domain/photos/exceptions/exception.schema.ts'
import { readFace, requestException } from '#app/domain/photos/photos.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ExceptionPage as default } from './exception.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params, url }) => {
  const face = await readFace(ctx, { photoId: params.id ?? '', boxId: url.searchParams.get('box') ?? '' })
  if (!face) throw notFound()
  return { face }
})

/** Proposes an exception for one face; a second person decides. */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request, url }) => {
  const face = { photoId: params.id ?? '', boxId: url.searchParams.get('box') ?? '' }
  const submission = await parseForm(request, exceptionSchema)
  if (submission.status !== 'success') {
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  }
  const asked = await requestException(ctx, face, submission.value)
  if (asked.ok) return redirectWithNotice(`/fotos/${face.photoId}/freigabe`, 'exception-requested')
  if (asked.reason === 'not-found') throw notFound()
  return data({ form: submission.reply(), refused: asked.reason }, { status: 409 })
})
