import { data } from '@remix-run/node'
import { listPhotoOccasions } from '#app/domain/photos/photos.server.ts'
import { MAX_PHOTO_BYTES } from '#app/domain/photos/pixels/picture.rules.ts'
import { MAX_PHOTOS_AT_ONCE, PHOTO_FIELD } from '#app/domain/photos/uploading/upload-choice.schema.ts'
import { guarded } from '#app/web/guard.ts'
import { readUploads } from '#app/web/uploads.ts'
import { takePhoto, type UploadAnswer } from './take-photo.ts'

export { UploadPhotosPage as default } from './upload-photos.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx }) => ({
  occasions: await listPhotoOccasions(ctx),
}))

/** All files of a plain form, for whoever has no JavaScript: one after the other, each with its own answer. */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, request }) => {
  const answers: UploadAnswer[] = []
  let chosen: Record<string, string> = {}
  const whole = await readUploads(
    request,
    { field: PHOTO_FIELD, maxBytes: MAX_PHOTO_BYTES },
    async (file, fields) => {
      chosen = { purpose: String(fields.get('purpose')), occasionId: String(fields.get('occasionId')) }
      answers.push(
        answers.length < MAX_PHOTOS_AT_ONCE
          ? await takePhoto(ctx, file, fields)
          : { name: file.name, ok: false, reason: 'too-many-files' },
      )
    },
  )
  const arrived = answers.some(({ ok }) => ok)
  return data({ answers, chosen, interrupted: !whole && answers.length > 0 }, { status: arrived ? 200 : 400 })
})
