import { data, redirect } from '@remix-run/node'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { type PhotoFacts, photoFactsSchema } from '#app/domain/photos/looking/photo-facts.schema.ts'
import {
  checkDesk,
  countFaces,
  describePhoto,
  discardPhoto,
  findDuplicates,
  readGate,
  readPhoto,
  restorePhoto,
} from '#app/domain/photos/photos.server.ts'
import { listOwnTakeDownsOfPhoto } from '#app/domain/publications/publications.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { PhotoPage as default } from './photo.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params, url }) => {
  const photo = await readPhoto(ctx, params.id ?? '')
  if (!photo) throw notFound()
  const duplicates = await findDuplicates(ctx, photo.id)
  // Before it is ready there is nothing to decide, and nothing once it was thrown away.
  const decided = photo.state === 'ready' && photo.discardedAt === null
  const gate = decided ? await readGate(ctx, photo.id) : undefined
  const takeDowns = await listOwnTakeDownsOfPhoto(ctx, photo.id)
  const { searchParams } = url
  return {
    ...{ photo, duplicates, gate, takeDowns },
    ...{ boxRefused: searchParams.get('nicht'), openBox: searchParams.get('kasten') },
  }
})

export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request }) => {
  const photoId = params.id ?? ''
  if (!(await readPhoto(ctx, photoId))) throw notFound()
  const submission = await parseForm(request, photoFactsSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const done = await change(ctx, photoId, submission.value)
  if (done.ok) return redirect(`/fotos/${photoId}?notice=${noticeOf[submission.value.intent]}`)
  if (done.reason === 'unknown-photo') throw notFound()
  return data({ form: submission.reply(), refused: done.reason }, { status: 409 })
})

const noticeOf = {
  describe: 'photo-described',
  count: 'photo-counted',
  desk: 'photo-desk-checked',
  discard: 'photo-discarded',
  restore: 'photo-restored',
} as const satisfies Record<PhotoFacts['intent'], string>

function change(ctx: Ctx<AccountActor>, photoId: string, facts: PhotoFacts) {
  switch (facts.intent) {
    case 'describe':
      return describePhoto(ctx, photoId, facts.altText)
    case 'count':
      return countFaces(ctx, photoId, facts.faces)
    case 'desk':
      return checkDesk(ctx, photoId, facts.items)
    case 'discard':
      return discardPhoto(ctx, photoId)
    case 'restore':
      return restorePhoto(ctx, photoId)
  }
}
