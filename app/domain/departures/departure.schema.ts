import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'
import { figureChoices } from './departure.rules.ts'

const lastDay = z.string('required').min(1, 'required').refine(isDay, 'not-a-date')

/** What somebody says who leaves: their last day and what becomes of their figures. Nobody asks why. */
export const departureSchema = z.object({ lastDay, figures: z.enum(figureChoices, 'required') })

/** What comms enters on somebody's request: the figures are the person's own to decide about. */
export const departureOnRequestSchema = z.object({ lastDay, leavesTown: z.boolean().default(false) })
