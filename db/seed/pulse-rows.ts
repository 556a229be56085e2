import { addDays, type Day, daysOf } from '#app/domain/kernel/calendar.ts'
import { closingDay, type HalfYear, pulseOpeningOn } from '#app/domain/pulse/pulse-window.rules.ts'
import { type AnswerCounts, type PulseQuestion, pulseQuestions } from '#app/domain/pulse/question.rules.ts'
import { isThere, type Life } from './lives.ts'
import { townState } from './town-calendar.ts'
import { townId } from './town-id.ts'

type PulseRow = { id: string; half: HalfYear; opensOn: Day; closesOn: Day }

/** What fourteen people answered: helped and glad, but short of time. */
const answers: Record<PulseQuestion, AnswerCounts> = {
  confidence: [0, 1, 4, 6, 3],
  time: [2, 3, 4, 4, 1],
  backing: [1, 2, 3, 5, 3],
  comms: [0, 0, 2, 5, 7],
  contacts: [1, 2, 3, 5, 3],
  joy: [0, 1, 2, 6, 5],
}

/**
 * The last pulse that is over, as counters; and the one that is open, if today lies in its three weeks:
 * everybody who is there has been invited, and nobody has answered yet.
 */
export function pulseRows(lives: readonly Life[], today: Day) {
  const pulses = pulsesUntil(today)
  const closed = pulses.findLast(({ closesOn }) => closesOn < today)
  const open = pulses.find(({ closesOn }) => closesOn >= today)
  return {
    pulse: [closed, open].filter(pulse => pulse !== undefined),
    pulseParticipant: open
      ? lives
          .filter(life => isThere(life, today))
          .map(({ ambassadorId }) => ({ pulseId: open.id, ambassadorId, answered: false }))
      : [],
    pulseCount: closed
      ? pulseQuestions.flatMap(question =>
          answers[question].map((people, index) => ({
            pulseId: closed.id,
            question,
            answer: index + 1,
            people,
          })),
        )
      : [],
  }
}

// A pulse that opens today is left to the morning's job.
function pulsesUntil(today: Day): PulseRow[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year]
    .flatMap(each => [`${each}-05`, `${each}-11`])
    .flatMap(month => daysOf(month).find(day => pulseOpeningOn(day, townState) !== null) ?? [])
    .filter(opensOn => addDays(opensOn, 1) <= today)
    .map(opensOn => {
      const half = pulseOpeningOn(opensOn, townState) ?? ''
      return { id: townId('pulse', half), half, opensOn, closesOn: closingDay(opensOn) }
    })
}
