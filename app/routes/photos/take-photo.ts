import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { storePhoto } from '#app/domain/photos/photos.server.ts'
import type { PhotoRefusal } from '#app/domain/photos/uploading/intake.rules.ts'
import { uploadChoiceSchema } from '#app/domain/photos/uploading/upload-choice.schema.ts'
import type { UploadedFile } from '#app/web/uploads.ts'

/** Why a chosen file became no photo. */
export type UploadRefusal =
  | PhotoRefusal
  | 'not-allowed'
  | 'unknown-occasion'
  | 'no-file'
  | 'too-many-files'
  | 'unknown-choice'
  | 'not-sent'

/** What became of one file. */
export type UploadAnswer =
  | { name: string; ok: true; id: string }
  | { name: string; ok: false; reason: UploadRefusal }

/** Stores one file of a form as a photo, for what was chosen above it. */
export async function takePhoto(
  ctx: Ctx<AccountActor>,
  { name, bytes }: UploadedFile,
  fields: FormData,
): Promise<UploadAnswer> {
  if (bytes === null) return { name, ok: false, reason: 'too-large' }
  const choice = uploadChoiceSchema.safeParse(Object.fromEntries(fields))
  if (!choice.success) return { name, ok: false, reason: 'unknown-choice' }
  const stored = await storePhoto(ctx, { name, bytes }, choice.data)
  return stored.ok ? { name, ok: true, id: stored.value } : { name, ok: false, reason: stored.reason }
}
