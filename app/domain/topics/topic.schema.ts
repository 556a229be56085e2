import { z } from 'zod'

/** The chapters of the library, in the order people see them. */
export const topicCategories = [
  'beruf',
  'wirkung',
  'team',
  'arbeitgeberin',
  'fachthemen',
  'anlaesse',
  'dialog',
] as const
export type TopicCategory = (typeof topicCategories)[number]

/** Minutes a post on the topic takes, roughly. */
export const topicEfforts = [15, 30, 60] as const

export const topicFormats = ['text', 'photo', 'carousel', 'video', 'poll'] as const

/** What to take care of: private matters, politics, a procedure that is still open. */
export const topicSensitivities = ['none', 'personal', 'political', 'ongoing-procedure'] as const

export const topicLanguages = ['de', 'en'] as const

/** A topic as comms writes it: one guiding question a line, a season as two days or none, ids of choices. */
export const topicSchema = z
  .object({
    title: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
    guidingQuestions: z.string('required').transform(linesOf).pipe(questions()),
    angle: z.string('required').trim().min(1, 'required').max(1000, 'too-long'),
    category: z.enum(topicCategories, 'required'),
    effortMinutes: z.coerce.number('required').pipe(z.literal([...topicEfforts], 'required')),
    format: z.enum(topicFormats, 'required'),
    sensitivity: z.enum(topicSensitivities, 'required'),
    language: z.enum(topicLanguages, 'required'),
    needsPhoto: z.boolean().default(false),
    peopleVisible: z.boolean().default(false),
    seasonFrom: monthDayOfText(),
    seasonTo: monthDayOfText(),
    coolDownDays: z.coerce
      .number('not-a-number')
      .int('not-a-number')
      .min(0, 'out-of-range')
      .max(365, 'out-of-range'),
    goalIds: ids(),
    valueIds: ids(),
    departmentIds: ids(),
  })
  .refine(({ seasonFrom, seasonTo }) => (seasonFrom === null) === (seasonTo === null), {
    path: ['seasonTo'],
    message: 'season-half',
  })

export type TopicInput = z.infer<typeof topicSchema>

/** Days of each month; February keeps its leap day, since a season has no year. */
const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether 'MM-DD' is a day of some year. */
export function isMonthDay(text: string): boolean {
  const [, month = '', day = ''] = /^(\d{2})-(\d{2})$/.exec(text) ?? []
  return Number(day) >= 1 && Number(day) <= (daysOfMonths[Number(month) - 1] ?? 0)
}

/** 'MM-DD' as comms types it: '20.11.'. */
export function textOfMonthDay(monthDay: string): string {
  return `${Number(monthDay.slice(3))}.${Number(monthDay.slice(0, 2))}.`
}

function monthDayOfText() {
  return z
    .string()
    .trim()
    .transform(text => monthDayIn(text))
    .nullable()
    .refine(monthDay => monthDay === null || isMonthDay(monthDay), 'not-a-month-day')
    .default(null)
}

function monthDayIn(text: string): string {
  const [, day = '', month = ''] = /^(\d{1,2})\.\s*(\d{1,2})\.?$/.exec(text) ?? []
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function questions() {
  return z.array(z.string().max(200, 'too-long')).min(2, 'two-to-four-lines').max(4, 'two-to-four-lines')
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

function ids() {
  return z.array(z.uuid('invalid')).max(100, 'invalid').default([])
}
