import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import {
  selectOpenRounds,
  selectQuestions,
  selectRound,
  selectRoundBySlug,
  selectRoundsWithCounts,
} from '../round.queries.ts'
import { asksSelfDescription, roundPhase } from '../round.rules.ts'

/** Every call for comms, newest first, the last hundred: where it stands, and how many applied. */
export async function listRounds(ctx: Ctx) {
  const rounds = await selectRoundsWithCounts(ctx.db, 100)
  return rounds.map(({ id, slug, title, opensOn, closesOn, closedAt, applied, undecided, accepted }) => ({
    ...{ id, slug, title, opensOn, closesOn, applied, undecided, accepted },
    phase: roundPhase({ opensOn, closesOn, closedAt }, dayOf(ctx.now)),
  }))
}

/** The calls that are open today, for everybody; those that close first on top, at most twenty. */
export async function listOpenRounds(ctx: Ctx) {
  const rounds = await selectOpenRounds(ctx.db, dayOf(ctx.now), 20)
  return rounds.map(({ slug, title, closesOn, kickOffOn, places }) => ({
    ...{ slug, title, closesOn, kickOffOn, places },
  }))
}

/** One call with its questions, for comms; undefined for an unknown id. */
export async function readRound(ctx: Ctx, roundId: string) {
  const round = isId(roundId) ? await selectRound(ctx.db, roundId) : undefined
  return round && { ...shown(round, dayOf(ctx.now)), questions: await selectQuestions(ctx.db, round.id) }
}

/** One call by its address, for everybody; one that has not opened yet is not there. */
export async function readPublicRound(ctx: Ctx, slug: string) {
  const round = await selectRoundBySlug(ctx.db, slug)
  if (!round || roundPhase(round, dayOf(ctx.now)) === 'planned') return undefined
  return { ...shown(round, dayOf(ctx.now)), questions: await selectQuestions(ctx.db, round.id) }
}

type Stored = NonNullable<Awaited<ReturnType<typeof selectRound>>>

function shown({ reopenedAt, ...round }: Stored, today: Day) {
  return {
    ...round,
    phase: roundPhase(round, today),
    asksSelfDescription: asksSelfDescription({ ...round, reopenedAt }),
    wasReopened: reopenedAt !== null,
  }
}
