import { listPeople, listRefusedInvitations } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { listOpenTasks } from '#app/domain/nudges/nudges.server.ts'
import { countStepsForComms } from '#app/domain/onboarding/onboarding.server.ts'
import type { ExceptionGround } from '#app/domain/photos/exceptions/exception.schema.ts'
import { listOpenConsentRequests, listUndecidedExceptions } from '#app/domain/photos/photos.server.ts'
import {
  countNotices,
  countTakeDownsForComms,
  listUnclearPublications,
} from '#app/domain/publications/publications.server.ts'
import { listUndecided } from '#app/domain/rounds/rounds.server.ts'
import { countSuggestionsWaiting } from '#app/domain/topics/topics.server.ts'
import {
  countFailedMails,
  countRefusedMails,
  selectLastRuns,
  selectLastSignOfLife,
} from './programme.queries.ts'
import { isQuiet, peopleStuck } from './waiting.rules.ts'

/** A photo that waits for comms: somebody is to be asked, a second person to agree, or it is shown where it is not clear. */
type WaitingPhoto =
  | { kind: 'consent-request'; id: string; photoId: string; name: string | null; since: Date }
  | { kind: 'photo-exception'; id: string; photoId: string; ground: ExceptionGround; since: Date }
  | { kind: 'unclear-publication'; id: string; photoId: string; channel: Channel; since: Date }

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
  | WaitingPhoto

/** How long mails that were refused are spoken of, in hours: there may be nothing to do about them. */
const WEEK = 7 * 24

/** What needs the communications team today: people first, then the mail, then the machine. */
export async function listWaiting(ctx: Ctx): Promise<Waiting[]> {
  return [
    ...(await waitingTasks(ctx)),
    ...(await waitingPhotos(ctx)),
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

async function waitingPhotos(ctx: Ctx): Promise<WaitingPhoto[]> {
  const unclear = await listUnclearPublications(ctx)
  const exceptions = await listUndecidedExceptions(ctx)
  const requests = await listOpenConsentRequests(ctx)
  return [
    ...unclear.map(({ publicationId: id, ...row }) => ({ kind: 'unclear-publication' as const, id, ...row })),
    ...exceptions.map(({ exceptionId: id, photoId, ground, since }) => ({
      ...{ kind: 'photo-exception' as const, id, photoId, ground, since },
    })),
    ...requests.map(({ requestId: id, photoId, name, since }) => ({
      ...{ kind: 'consent-request' as const, id, photoId, name, since },
    })),
  ]
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
