/** Reminders, the first and the second of a month. */
export type NudgeMails = { 'nudge-first': NudgeParams; 'nudge-second': NudgeParams }

type NudgeParams = {
  linkId: string
  month: string
  counted: number
  expected: number
  topics: Array<{ slug: string; title: string; reason: string }>
}
