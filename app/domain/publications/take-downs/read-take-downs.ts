import { readFile } from '#app/domain/files/files.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { mayLookAfter } from './complete-take-down.ts'
import {
  countForComms,
  selectDoneSince,
  selectOpen,
  selectOpenOf,
  selectOpenOfPhoto,
  selectTakeDown,
} from './take-down.queries.ts'
import { latelySince, takeDownStanding } from './take-down.rules.ts'

const MOST_OPEN = 300
const MOST_DONE = 50
const MOST_OWN = 50

/** What is open, the late ones first, and what was done in the last thirty days. For comms. */
export async function listTakeDowns(ctx: Ctx<AccountActor>) {
  const view = viewFor(ctx)
  return {
    open: (await selectOpen(ctx.db, MOST_OPEN)).map(view),
    done: (await selectDoneSince(ctx.db, latelySince(ctx.now).toString(), MOST_DONE)).map(view),
  }
}

/** One take-down, for whoever looks after it and for comms; for everybody else it does not exist. */
export async function readTakeDown(ctx: Ctx<AccountActor>, id: string) {
  const found = isId(id) ? await selectTakeDown(ctx.db, id) : undefined
  return found && mayLookAfter(ctx.actor, found) ? viewFor(ctx)(found) : undefined
}

/** What waits for the acting person, by the day it is due. */
export async function listOwnTakeDowns(ctx: Ctx<AccountActor>) {
  return (await selectOpenOf(ctx.db, ctx.actor.accountId, MOST_OWN)).map(viewFor(ctx))
}

/** The same for one photo, for its page. */
export async function listOwnTakeDownsOfPhoto(ctx: Ctx<AccountActor>, photoId: string) {
  if (!isId(photoId)) return []
  const { accountId } = ctx.actor
  return (await selectOpenOfPhoto(ctx.db, { photoId, accountId })).map(viewFor(ctx))
}

/** How many take-downs need comms. */
export function countTakeDownsForComms(ctx: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  return countForComms(ctx.db, dayOf(ctx.now))
}

/** The screenshot with which somebody showed that a photo is gone. */
export async function readProof(ctx: Ctx<AccountActor>, id: string) {
  const found = isId(id) ? await selectTakeDown(ctx.db, id) : undefined
  if (!found?.screenshotId || !mayLookAfter(ctx.actor, found)) return undefined
  return readFile(ctx, found.screenshotId)
}

type Stored = NonNullable<Awaited<ReturnType<typeof selectTakeDown>>>

function viewFor(ctx: Ctx<AccountActor>) {
  const isComms = ctx.actor.roles.includes('comms')
  return ({ personId, personName, assignee, assigneeName, screenshotId, ...shown }: Stored) => ({
    ...shown,
    kind: shown.publicationId === null ? ('hand-out' as const) : ('publication' as const),
    standing: takeDownStanding(shown, dayOf(ctx.now)),
    hasScreenshot: screenshotId !== null,
    mine: assignee === ctx.actor.accountId,
    person: isComms ? { id: personId, name: personName } : null,
    assigneeName: isComms ? assigneeName : null,
  })
}
