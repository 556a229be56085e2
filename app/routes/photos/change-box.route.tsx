import { data, redirect } from '@remix-run/node'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { success } from '#app/domain/kernel/result.ts'
import { type BoxChange, boxChangeSchema } from '#app/domain/photos/boxes/box.schema.ts'
import {
  addBox,
  blurBox,
  placeBox,
  readPhoto,
  removeBox,
  stepBox,
  unblurBox,
} from '#app/domain/photos/photos.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'

/**
 * What a button, a key or a pointer does to a box. A page with JavaScript asks with `stay` and gets an answer to read
 * out; without it the browser goes back to the photo, to the box it was about.
 */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request }) => {
  const photoId = params.id ?? ''
  if (!(await readPhoto(ctx, photoId))) throw notFound()
  const stay = (await request.clone().formData()).has('stay')
  const submission = await parseForm(request, boxChangeSchema)
  if (submission.status !== 'success') return refused('invalid')
  const wish = submission.value
  const done = await change(ctx, photoId, wish)
  if (!done.ok) {
    if (done.reason === 'unknown-photo') throw notFound()
    return refused(done.reason)
  }
  if (stay) return data({ did: wish.intent, boxId: done.value, refused: null })
  const notice = `notice=${noticeOf[wish.intent]}`
  if (wish.intent === 'remove') return redirect(`/fotos/${photoId}?${notice}#kaestchen`)
  // Who pushes a box step by step finds its buttons open again.
  const open = wish.intent === 'add' || wish.intent === 'step' ? `&kasten=${done.value}` : ''
  return redirect(`/fotos/${photoId}?${notice}${open}#gesicht-${done.value}`)

  function refused(reason: string) {
    if (stay) return data({ did: null, boxId: null, refused: reason }, { status: 409 })
    return redirect(`/fotos/${photoId}?nicht=${reason}#kaestchen`)
  }
})

const noticeOf = {
  add: 'photo-box-added',
  place: 'photo-box-moved',
  step: 'photo-box-moved',
  remove: 'photo-box-removed',
  blur: 'photo-box-blurred',
  unblur: 'photo-box-shown',
} as const satisfies Record<BoxChange['intent'], string>

/** @returns the box it was about */
async function change(ctx: Ctx<AccountActor>, photoId: string, wish: BoxChange) {
  if (wish.intent === 'add') {
    const { kind, x, y, width, height } = wish
    const drawn = x !== undefined && y !== undefined && width !== undefined && height !== undefined
    return addBox(ctx, photoId, { kind, place: drawn ? { x, y, width, height } : null })
  }
  const ids = { photoId, boxId: wish.boxId }
  const done = await changeOne(ctx, ids, wish)
  return done.ok ? success(wish.boxId) : done
}

function changeOne(
  ctx: Ctx<AccountActor>,
  ids: { photoId: string; boxId: string },
  wish: Exclude<BoxChange, { intent: 'add' }>,
) {
  switch (wish.intent) {
    case 'place':
      return placeBox(ctx, ids, wish)
    case 'step':
      return stepBox(ctx, ids, wish.step)
    case 'remove':
      return removeBox(ctx, ids)
    case 'blur':
      return blurBox(ctx, ids)
    case 'unblur':
      return unblurBox(ctx, ids)
  }
}
