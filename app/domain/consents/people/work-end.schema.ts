import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'

/** What comms enters about the end of somebody's work for the town. */
export const workEndSchema = z.object({
  lastDay: z.string('required').min(1, 'required').refine(isDay, 'not-a-date'),
})
