import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'
import { channels, purposes } from '../scope.rules.ts'

const day = z.string('required').min(1, 'required').refine(isDay, 'not-a-date')

/** What photos are taken at, and what everybody on its list is asked for. */
export const occasionSchema = z.object({
  title: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  place: z.string().trim().max(200, 'too-long').default(''),
  heldOn: day,
  purposes: z.array(z.enum(purposes)).min(1, 'required'),
  channels: z.array(z.enum(channels)).min(1, 'required'),
  validUntil: day.optional(),
  showName: z.boolean().default(false),
})
export type OccasionInput = z.infer<typeof occasionSchema>

/** Kinds of people who can agree by a line on a list. */
export const listKinds = ['citizen', 'employee', 'partner'] as const

/** Names for a list, one a line, and what somebody is of whom the line says nothing. */
export const linesSchema = z.object({
  lines: z.string('required').trim().min(1, 'required').max(20_000, 'too-long'),
  kind: z.enum(listKinds).default('citizen'),
})
export type LinesInput = z.infer<typeof linesSchema>

/** Who signed the list, and when. */
export const signedSchema = z.object({ signed: z.array(z.uuid('invalid')).min(1, 'required'), givenOn: day })
export type SignedInput = z.infer<typeof signedSchema>
