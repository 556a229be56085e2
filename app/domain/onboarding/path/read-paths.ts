import { selectAccountsWithPassword } from '#app/domain/accounts/accounts.server.ts'
import { readAcknowledgements } from '#app/domain/agreements/agreements.server.ts'
import { listParticipation, type Participation } from '#app/domain/ambassadors/ambassadors.server.ts'
import { type ParticipationState, stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { selectFirstAttendance } from '#app/domain/events/events.server.ts'
import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import { selectFirstLoggedPosts } from '#app/domain/posts/posts.server.ts'
import { selectFirstPicks } from '#app/domain/topics/topics.server.ts'
import type { Db } from '#db/open.ts'
import { selectSteps } from '../checklist/checklist.queries.ts'
import type { ChecklistStep } from '../checklist/read-checklist.ts'
import { selectCompletions } from './completion.queries.ts'
import { onboardingStart } from './onboarding-start.rules.ts'
import { type PersonFacts, pathOf, type SteppedPath } from './step-state.rules.ts'

/** A file handed in with a step. */
export type HandedIn = { fileId: string; name: string }

/** One person's path on a day. */
export type OnboardingPath = SteppedPath<ChecklistStep> & {
  participation: Participation
  state: ParticipationState | null
  startedOn: Day
  /** Files by step id. */
  files: ReadonlyMap<string, HandedIn>
}

/**
 * The paths of these people on a day, by name; people who never began an onboarding have none. A handful of
 * queries, however many people.
 */
export async function readPaths(
  db: Db,
  ambassadorIds: readonly string[],
  today: Day,
): Promise<OnboardingPath[]> {
  const people = await listParticipation(db, { ambassadorIds })
  const steps = (await selectSteps(db)).filter(({ retiredAt }) => retiredAt === null)
  const known = await readKnown(db, people)
  return people.flatMap(participation => {
    const startedOn = onboardingStart(participation.spells)
    if (startedOn === null) return []
    const person = known(participation, startedOn)
    return [
      {
        ...pathOf(steps, person, today),
        participation,
        state: stateOn(participation.spells, today),
        startedOn,
        files: person.files,
      },
    ]
  })
}

/** The same for one person; undefined for an unknown id or somebody who never began. */
export async function readPath(
  db: Db,
  ambassadorId: string,
  today: Day,
): Promise<OnboardingPath | undefined> {
  const [path] = await readPaths(db, [ambassadorId], today)
  return path
}

async function readKnown(db: Db, people: readonly Participation[]) {
  const ids = people.map(({ ambassadorId }) => ambassadorId)
  const completions = Map.groupBy(await selectCompletions(db, ids), row => row.ambassadorId)
  const readings = await readAcknowledgements(db, ids)
  const withPassword = await selectAccountsWithPassword(
    db,
    people.map(({ accountId }) => accountId),
  )
  const attended = await selectFirstAttendance(db, 'kick-off', ids)
  const picked = await selectFirstPicks(db, ids)
  const posted = await selectFirstLoggedPosts(db, ids)

  return (
    { ambassadorId, accountId }: Participation,
    startedOn: Day,
  ): PersonFacts & { files: Map<string, HandedIn> } => {
    const own = completions.get(ambassadorId) ?? []
    // Whoever has posted has found a topic, their own one perhaps.
    const topicAt = picked.get(ambassadorId) ?? posted.get(ambassadorId)
    return {
      startedOn,
      completions: new Map(
        own.map(row => [
          row.stepId,
          {
            on: berlinDay(row.doneAt),
            byName: row.doneByName,
            day: row.evidenceDay,
          },
        ]),
      ),
      readings: new Map(
        [...(readings.get(ambassadorId) ?? [])].map(
          ([agreementId, { number, at, current, currentSince }]) => [
            agreementId,
            { number, on: berlinDay(at), current, currentSince: berlinDay(currentSince) },
          ],
        ),
      ),
      seen: {
        ...(withPassword.has(accountId) ? { account: null } : {}),
        ...seenOn('kick-off', attended.get(ambassadorId)),
        ...seenOn('topic', topicAt),
        ...seenOn('post', posted.get(ambassadorId)),
      },
      files: new Map(
        own.flatMap(({ stepId, fileId, fileName }) =>
          fileId === null || fileName === null ? [] : [[stepId, { fileId, name: fileName }] as const],
        ),
      ),
    }
  }
}

function seenOn(fact: 'kick-off' | 'topic' | 'post', at: Date | undefined): PersonFacts['seen'] {
  return at === undefined ? {} : { [fact]: berlinDay(at) }
}

function berlinDay(at: Date): Day {
  return dayOf(instantOf(at))
}
