import { z } from 'zod'
import { boxKinds } from './box.rules.ts'
import { steps } from './place.rules.ts'

const fraction = z.coerce.number('invalid').min(-0.001, 'invalid').max(1.001, 'invalid')
const place = z.object({ x: fraction, y: fraction, width: fraction, height: fraction })
const boxId = z.uuid('invalid')

/** What a button, a key or a pointer does to a box. */
export const boxChangeSchema = z.discriminatedUnion('intent', [
  // Without a place it goes to the middle.
  place.partial().extend({ intent: z.literal('add'), kind: z.enum(boxKinds) }),
  place.extend({ intent: z.literal('place'), boxId }),
  z.object({ intent: z.literal('step'), boxId, step: z.enum(steps) }),
  z.object({ intent: z.enum(['remove', 'blur', 'unblur']), boxId }),
])

export type BoxChange = z.infer<typeof boxChangeSchema>

/** Who is in a box: somebody of the register, oneself, a name for comms to find, or nobody any more. */
export const boxNameSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('person'), personId: z.uuid('invalid') }),
  z.object({ intent: z.literal('self') }),
  z.object({
    intent: z.literal('claim'),
    name: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  }),
  z.object({ intent: z.literal('nobody') }),
])

export type BoxName = z.infer<typeof boxNameSchema>
