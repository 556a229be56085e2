import { z } from 'zod'

const body = z.string('required').trim().min(1, 'required').max(40_000, 'too-long')
const changeNote = z.string('required').trim().min(1, 'required').max(500, 'too-long')

/**
 * A new version in both languages, with what is different in it. `basedOn` is the number of the version that
 * was on the screen: whoever publishes in between is not overwritten.
 */
export const newVersionSchema = z.object({
  basedOn: z.coerce.number('invalid').int('invalid').min(1, 'invalid'),
  bodyDe: body,
  bodyEn: body,
  changeNoteDe: changeNote,
  changeNoteEn: changeNote,
})

export type NewVersion = z.infer<typeof newVersionSchema>

/** Somebody has read a version: the one that was on the screen, and no other. */
export const acknowledgeSchema = z.object({ versionId: z.uuid('invalid') })
