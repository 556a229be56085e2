import { selectIdsInState } from '#app/domain/ambassadors/ambassadors.server.ts'
import { addDays, type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import type { ChecklistStep } from '../checklist/read-checklist.ts'
import { type OnboardingPath, readPaths } from '../path/read-paths.ts'
import { selectActiveSince } from './board.queries.ts'
import {
  finishedStaysDays,
  type Turn,
  turnOf,
  waitingForComms,
  waitingForPerson,
  waitingSince,
} from './board.rules.ts'

/** A step by its two names. */
type NamedStep = Pick<ChecklistStep, 'id' | 'titleDe' | 'titleEn'>

/** One person on the board. */
export type BoardLine = {
  ambassadorId: string
  name: string
  departmentName: string
  turn: Turn
  since: Day
  done: number
  of: number
  forPerson: NamedStep[]
  forComms: NamedStep[]
  /** How many open steps are past the day they were meant for. */
  overdue: number
}

/** Everybody in onboarding, and who became active by it in the last thirty days, by name. */
export async function readBoard(ctx: Ctx): Promise<BoardLine[]> {
  const today = dayOf(ctx.now)
  const since = addDays(today, -finishedStaysDays)
  const active = await selectActiveSince(ctx.db, since)
  const inOnboarding = await selectIdsInState(ctx.db, 'onboarding', undefined)
  const paths = await readPaths(ctx.db, [...inOnboarding, ...active], today)
  return paths.map(path => lineOf(path, today))
}

/** How many steps wait for comms now, over everybody in onboarding. */
export async function countStepsForComms(db: Db, today: Day): Promise<number> {
  const paths = await readPaths(db, await selectIdsInState(db, 'onboarding', undefined), today)
  return paths.reduce((sum, path) => sum + waitingForComms(path, today).length, 0)
}

function lineOf(path: OnboardingPath, today: Day): BoardLine {
  const { ambassadorId, name, departmentName } = path.participation
  // Moved by hand, some are active with steps still open: nothing waits for anybody then.
  const turn = path.state === 'active' ? 'finished' : turnOf(path, today)
  return {
    ambassadorId,
    name,
    departmentName,
    turn,
    since: waitingSince(path, path.startedOn),
    done: path.done,
    of: path.of,
    forPerson: turn === 'finished' ? [] : waitingForPerson(path).map(named),
    forComms: turn === 'finished' ? [] : waitingForComms(path, today).map(named),
    overdue: turn === 'finished' ? 0 : path.steps.filter(({ state }) => state.kind === 'overdue').length,
  }
}

function named({ id, titleDe, titleEn }: ChecklistStep): NamedStep {
  return { id, titleDe, titleEn }
}
