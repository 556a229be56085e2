import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'

const day = z.string('required').min(1, 'required').refine(isDay, 'not-a-date')

/** First and last day away, both included. Why somebody is away is nobody's business here. */
export const absenceSchema = z.object({ from: day, to: day })
