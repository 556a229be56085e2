import { listPeople, listRefusedInvitations } from '#app/domain/ambassadors/ambassadors.server.ts'
import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { listOpenTasks } from '#app/domain/nudges/nudges.server.ts'
import { countStepsForComms } from '#app/domain/onboarding/onboarding.server.ts'
import { countNotices, countTakeDownsForComms } from '#app/domain/publications/publications.server.ts'
import { listUndecided } from '#app/domain/rounds/rounds.server.ts'
import { countSuggestionsWaiting } from '#app/domain/topics/topics.server.ts'
import {
  countFailedMails,
  countRefusedMails,
  selectLastRuns,
  selectLastSignOfLife,
} from './programme.queries.ts'
import { isQuiet, peopleStuck } from './waiting.rules.ts'

type Counted =
  | 'onboarding-steps'
  | 'take-downs'
  | 'consent-notices'
  | 'suggestions'
  | 'failed-mails'
  | 'refused-mails'

/** One thing that waits for the communications team. It names people, never figures. */
export type Waiting =
  | { kind: 'help' | 'talk'; taskId: string; ambassadorId: string; name: string; since: Date }
  | {
      kind: 'review'
      taskId: string
      ambassadorId: string
      /** The person in the register of consents, null for somebody who is shown nowhere. */
      personId: string | null
      name: string
      since: Date
    }
  | { kind: 'onboarding' | 'invited'; ambassadorId: string; name: string; since: Day }
  | { kind: 'applications'; count: number; roundId: string }
  | { kind: 'refused-invitation'; ambassadorId: string; name: string; since: Date }
  | { kind: Counted; count: number }
  | { kind: 'failed-job'; job: string; since: Date }
  | { kind: 'quiet-runner'; since: Date }

/** How long mails that were refused are spoken of, in hours: there may be nothing to do about them. */
const WEEK = 7 * 24

/** What needs the communications team today: people first, then the mail, then the machine. */
export async function listWaiting(ctx: Ctx): Promise<Waiting[]> {
  return [
    ...(await waitingTasks(ctx)),
    ...counted('take-downs', await countTakeDownsForComms(ctx)),
    ...counted('consent-notices', await countNotices(ctx)),
    ...counted('onboarding-steps', await countStepsForComms(ctx.db, dayOf(ctx.now))),
    ...(await waitingPeople(ctx)),
    ...(await waitingApplications(ctx)),
    ...counted('suggestions', await countSuggestionsWaiting(ctx.db)),
    ...counted('failed-mails', await countFailedMails(ctx.db)),
    ...counted(
      'refused-mails',
      await countRefusedMails(ctx.db, ctx.now.subtract({ hours: WEEK }).toString()),
    ),
    ...(await waitingRunner(ctx)),
  ]
}

async function waitingTasks(ctx: Ctx): Promise<Waiting[]> {
  const tasks = await listOpenTasks(ctx.db)
  return tasks.map(({ id, kind, ambassadorId, personId, name, openedAt }) => {
    const task = { taskId: id, ambassadorId, name, since: openedAt }
    return kind === 'review' ? { kind, personId, ...task } : { kind, ...task }
  })
}

async function waitingPeople(ctx: Ctx): Promise<Waiting[]> {
  const refused = await listRefusedInvitations(ctx.db)
  const unreached = new Set(refused.map(({ ambassadorId }) => ambassadorId))
  const stuck = peopleStuck(await listPeople(ctx.db), dayOf(ctx.now))
  return [
    ...refused.map(person => ({ kind: 'refused-invitation' as const, ...person })),
    ...stuck
      .filter(({ ambassadorId }) => !unreached.has(ambassadorId))
      .map(({ state, ambassadorId, name, since }) => ({
        kind: state === 'invited' ? ('invited' as const) : ('onboarding' as const),
        ambassadorId,
        name,
        since,
      })),
  ]
}

async function waitingApplications(ctx: Ctx): Promise<Waiting[]> {
  return (await listUndecided(ctx)).map(round => ({ kind: 'applications', ...round }))
}

function counted(kind: Counted, count: number): Waiting[] {
  return count > 0 ? [{ kind, count }] : []
}

async function waitingRunner(ctx: Ctx): Promise<Waiting[]> {
  const runs = await selectLastRuns(ctx.db)
  const failed = runs.filter(run => run.error !== null)
  const last = await selectLastSignOfLife(ctx.db)
  const quiet = last !== null && isQuiet(instantOf(last), ctx.now)
  return [
    ...failed.map(({ job, startedAt }) => ({ kind: 'failed-job' as const, job, since: startedAt })),
    ...(quiet ? [{ kind: 'quiet-runner' as const, since: last }] : []),
  ]
}
