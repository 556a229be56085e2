/** The six questions of the pulse, in the order in which they are asked; their words are translations. */
export const pulseQuestions = ['confidence', 'time', 'backing', 'comms', 'contacts', 'joy'] as const
export type PulseQuestion = (typeof pulseQuestions)[number]

/** The answers, from "stimmt nicht" (1) to "stimmt" (5). */
export const pulseAnswers = [1, 2, 3, 4, 5] as const

/** How many people gave each answer, from 1 to 5. */
export type AnswerCounts = readonly [number, number, number, number, number]
