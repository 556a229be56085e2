import { z } from 'zod'

/** A department as comms enters it. `shortName` fits on a tile, `colour` is '#rrggbb', no parent is ''. */
export const departmentSchema = z.object({
  name: z.string('required').trim().min(1, 'required').max(80, 'too-long'),
  shortName: z.string('required').trim().min(1, 'required').max(16, 'too-long'),
  colour: z
    .string('required')
    .regex(/^#[0-9a-f]{6}$/i, 'not-a-colour')
    .transform(colour => colour.toLowerCase()),
  parentId: z
    .union([z.guid('invalid'), z.literal('')], 'invalid')
    .optional()
    .transform(parentId => (parentId ? parentId : null)),
})

export type DepartmentInput = z.output<typeof departmentSchema>
