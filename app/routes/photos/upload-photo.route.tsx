import { MAX_PHOTO_BYTES } from '#app/domain/photos/pixels/picture.rules.ts'
import { PHOTO_FIELD } from '#app/domain/photos/uploading/upload-choice.schema.ts'
import { guarded } from '#app/web/guard.ts'
import { readUpload } from '#app/web/upload.ts'
import { takePhoto, type UploadAnswer } from './take-photo.ts'

/** One photo of several: a page with JavaScript sends each by itself, to show how far it is. */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, request }) => {
  const upload = await readUpload(request, PHOTO_FIELD, MAX_PHOTO_BYTES)
  const answer: UploadAnswer = upload.ok
    ? await takePhoto(ctx, upload.value.file, upload.value.fields)
    : { name: '', ok: false, reason: upload.reason }
  return Response.json(answer, { status: answer.ok ? 200 : 400 })
})
