import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'
import { wholeNumber } from '#app/domain/posts/whole-number.schema.ts'
import { readAgenda } from './agenda.rules.ts'
import { readEuro } from './cost.rules.ts'
import { eventKinds } from './event-kind.rules.ts'
import { eventTimes, isTime } from './event-time.rules.ts'

const words = (most: number) => z.string().trim().max(most, 'too-long').default('')
const time = z.string('required').refine(isTime, 'not-a-time')

/** An event as comms enters it, times on Berlin's clocks. Without `places` there is room for everybody. */
export const eventSchema = z
  .object({
    kind: z.enum(eventKinds, 'required'),
    title: z.string('required').trim().min(1, 'required').max(160, 'too-long'),
    description: words(4000),
    day: z.string('required').refine(isDay, 'not-a-date'),
    from: time,
    to: time,
    place: z.string().trim().max(300, 'too-long').optional(),
    videoUrl: z.string().trim().max(1000, 'too-long').refine(isHttps, 'not-an-https-address').optional(),
    places: wholeNumber(1000)
      .refine(count => count >= 1, 'out-of-range')
      .optional(),
    speaker: z.string().trim().max(200, 'too-long').optional(),
    cost: z.string().transform(readAmount).optional(),
    material: words(4000),
    agenda: z.string().max(6000, 'too-long').default('').transform(readLines),
  })
  .refine(endsAfterItBegins, { path: ['to'], message: 'event-ends-before-it-begins' })
  .refine(({ place, videoUrl }) => Boolean(place || videoUrl), {
    path: ['place'],
    message: 'place-or-link',
  })

/** An event that was understood; `cost` in cents. */
export type EventInput = z.infer<typeof eventSchema>

/** The state a form was filled from: who saves later than somebody else is told. */
const revision = wholeNumber(1_000_000)

/** The form of an event, of a new one or one that is there already. */
export const eventFormSchema = eventSchema.safeExtend({ revision: revision.optional() })

/** What comms does with one event, by the button that was pressed. */
export const eventDeskSchema = z.discriminatedUnion('intent', [
  eventSchema.safeExtend({ intent: z.literal('save'), revision }),
  z.object({ intent: z.literal('cancel') }),
  z.object({ intent: z.literal('add'), ambassadorId: z.uuid('required') }),
  z.object({ intent: z.literal('take-off'), ambassadorId: z.uuid('required') }),
])

function isHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url?.protocol === 'https:' && url.username === '' && url.hostname.includes('.')
}

// As the clocks show it and as it is: in the night they go forward, 02:30 is after 03:00.
function endsAfterItBegins({ day, from, to }: { day: string; from: string; to: string }): boolean {
  if (!isDay(day) || !isTime(from) || !isTime(to)) return true
  const { startsAt, endsAt } = eventTimes({ day, from, to })
  return to > from && endsAt.epochMilliseconds > startsAt.epochMilliseconds
}

function readAmount(text: string, context: z.RefinementCtx): number {
  const cents = readEuro(text)
  if (cents !== null) return cents
  context.addIssue({ code: 'custom', message: 'not-an-amount' })
  return z.NEVER
}

function readLines(text: string, context: z.RefinementCtx) {
  const read = readAgenda(text)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.reason })
  return z.NEVER
}
