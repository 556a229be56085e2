import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'

/** What people shown in photos are to the town. */
export const personKinds = ['employee', 'citizen', 'child', 'partner'] as const
export type PersonKind = (typeof personKinds)[number]

/** How many guardians a form has room for. */
export const GUARDIAN_ROWS = 3

const name = z.string('required').trim().min(1, 'required').max(120, 'too-long')
const email = z.string().trim().max(200, 'too-long').pipe(z.email('not-an-email')).optional()
const day = z.string().refine(isDay, 'not-a-date').optional()

// A row without a name is an empty row.
const guardian = z.object({
  id: z.uuid('invalid').optional(),
  name: z.string().trim().max(120, 'too-long').optional(),
  email,
})

/** Somebody of the register as comms writes them down. A child's birth date decides who has to sign. */
export const personSchema = z
  .object({
    kind: z.enum(personKinds, 'required'),
    name,
    email,
    locale: z.enum(['de', 'en']).default('de'),
    departmentId: z.uuid('invalid').optional(),
    bornOn: day,
    soleCustody: z.boolean().default(false),
    note: z.string().trim().max(500, 'too-long').default(''),
    guardians: z.array(guardian).max(GUARDIAN_ROWS, 'invalid').default([]),
  })
  .refine(({ kind, bornOn }) => kind !== 'child' || bornOn !== undefined, {
    path: ['bornOn'],
    message: 'required',
  })
  .transform(person => ({
    ...person,
    guardians: person.guardians.flatMap(({ name, ...guardian }) => (name ? [{ ...guardian, name }] : [])),
  }))
export type PersonInput = z.infer<typeof personSchema>
