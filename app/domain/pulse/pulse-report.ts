import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { selectClosedPulses, selectCounts, selectOpenPulse } from './pulse.queries.ts'
import type { HalfYear } from './pulse-window.rules.ts'
import { type PulseQuestion, pulseQuestions } from './question.rules.ts'
import { type ReleasedAnswers, releaseAnswers } from './release-answers.rules.ts'

/** The results of one closed pulse, each question with what it was in the pulse before. */
export type PulseReport = {
  /** The smallest group that is shown. */
  k: number
  /** The last day of the pulse that is open now, null if none is. */
  openUntil: string | null
  /** Closed pulses, the newest first. */
  halves: HalfYear[]
  /** Null while no pulse is closed. */
  shown: {
    half: HalfYear
    opensOn: string
    closesOn: string
    before: HalfYear | null
    questions: Array<{ question: PulseQuestion; now: ReleasedAnswers; before: ReleasedAnswers | null }>
  } | null
}

/**
 * The results of a pulse that is over; of one that is open nothing is said, for two looks at it would
 * show what the people in between answered.
 * @param wanted a half year from an address; the newest closed pulse if it names none
 */
export async function pulseReport(ctx: Ctx, wanted: string | null): Promise<PulseReport> {
  const today = dayOf(ctx.now)
  const { smallestGroup: k } = await readSettings(ctx.db)
  const closed = await selectClosedPulses(ctx.db, today, 20)
  const open = await selectOpenPulse(ctx.db, today)
  const index = Math.max(
    0,
    closed.findIndex(({ half }) => half === wanted),
  )
  const [pulse, before] = closed.slice(index, index + 2)
  const frame = { k, openUntil: open?.closesOn ?? null, halves: closed.map(({ half }) => half) }
  if (pulse === undefined) return { ...frame, shown: null }
  const counts = await selectCounts(ctx.db, before ? [pulse.id, before.id] : [pulse.id])
  const released = (pulseId: string, question: PulseQuestion) => {
    const own = counts.filter(count => count.pulseId === pulseId && count.question === question)
    const people = (answer: number) => own.find(count => count.answer === answer)?.people ?? 0
    return releaseAnswers([people(1), people(2), people(3), people(4), people(5)], k)
  }
  return {
    ...frame,
    shown: {
      half: pulse.half,
      opensOn: pulse.opensOn,
      closesOn: pulse.closesOn,
      before: before?.half ?? null,
      questions: pulseQuestions.map(question => ({
        question,
        now: released(pulse.id, question),
        before: before ? released(before.id, question) : null,
      })),
    },
  }
}
