import { data, redirect } from '@remix-run/node'
import { findPeople } from '#app/domain/consents/consents.server.ts'
import { type BoxName, boxNameSchema } from '#app/domain/photos/boxes/box.schema.ts'
import { nameBox, readPhoto } from '#app/domain/photos/photos.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { NameBoxPage as default } from './name-box.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params, url }) => {
  const photo = await readPhoto(ctx, params.id ?? '')
  const box = photo?.boxes.find(each => each.id === params.boxId)
  if (!photo || box?.kind !== 'face') throw notFound()
  const { id, width, height, renderedRevision } = photo
  // What was noted is what comms looks for first.
  const search = (url.searchParams.get('suche') ?? box.claimedName).slice(0, 120).replaceAll('\0', '')
  return {
    photo: { id, width, height, renderedRevision },
    box,
    search,
    searched: search.trim().length > 1,
    people: await findPeople(ctx, search),
    comms: ctx.actor.roles.includes('comms'),
    ambassador: ctx.actor.ambassadorId !== null,
  }
})

export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request }) => {
  const { id = '', boxId = '' } = params
  if (!(await readPhoto(ctx, id))?.boxes.some(box => box.id === boxId)) throw notFound()
  const submission = await parseForm(request, boxNameSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const named = await nameBox(ctx, { photoId: id, boxId }, submission.value)
  if (named.ok) return redirect(`/fotos/${id}?notice=${noticeOf[submission.value.intent]}#gesicht-${boxId}`)
  if (named.reason === 'unknown-photo' || named.reason === 'unknown-box') throw notFound()
  return data({ form: submission.reply(), refused: named.reason }, { status: 409 })
})

const noticeOf = {
  person: 'photo-box-named',
  self: 'photo-box-named',
  claim: 'photo-box-claimed',
  nobody: 'photo-box-unnamed',
} as const satisfies Record<BoxName['intent'], string>
