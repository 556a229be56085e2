import type { Temporal } from 'temporal-polyfill'
import { type OpenedLink, openSignedLink } from '#app/domain/accounts/accounts.server.ts'
import { instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx, LinkActor } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { selectLastCompleted, selectState } from '../departure.queries.ts'
import { isGone, keptUntil } from '../departure.rules.ts'
import { turnFiguresIntoTotals } from '../figures/turn-figures-into-totals.ts'
import { collectDataOf } from './collect-own-data.ts'
import type { OwnData } from './own-export.rules.ts'

/** Why the link in a farewell mail leads nowhere any more. */
export type KeptDataRefusal = 'expired' | 'unknown' | 'returned'

/** Somebody who has left, as their link shows them. */
export type KeptData = OpenedLink & { ambassadorId: string; until: Temporal.Instant; anonymised: boolean }

/**
 * Opens the link of a farewell mail: without an account, for the time figures are kept, and only while the person
 * has not come back. Changes nothing.
 */
export async function openKeptData(
  ctx: Pick<Ctx, 'db' | 'now'>,
  linkKey: string,
  token: string,
): Promise<Result<KeptData, KeptDataRefusal>> {
  const link = await openSignedLink(ctx, linkKey, token, 'own-export')
  if (!link.ok) return failure(link.reason === 'expired' ? 'expired' : 'unknown')
  const { ambassadorId, subjectId } = link.value
  if (ambassadorId === null) return failure('unknown')
  const state = await selectState(ctx.db, ambassadorId)
  const departure = await selectLastCompleted(ctx.db, ambassadorId)
  if (!isGone(state) || departure?.id !== subjectId || !departure?.completedAt) return failure('returned')
  return success({
    ...link.value,
    ambassadorId,
    until: keptUntil(instantOf(departure.completedAt)),
    anonymised: departure.anonymisedAt !== null,
  })
}

/** Everything that is stored about the person behind an opened link. */
export function collectKeptData(ctx: Pick<Ctx, 'db'>, kept: KeptData): Promise<OwnData> {
  return collectDataOf(ctx.db, kept)
}

/** The person gives their kept figures up before the time is over; doing it twice changes nothing. */
export async function giveUpKeptFigures(ctx: Ctx, kept: KeptData): Promise<void> {
  const actor: LinkActor = { kind: 'link', accountId: kept.accountId, ambassadorId: kept.ambassadorId }
  await turnFiguresIntoTotals({ ...ctx, actor }, kept.ambassadorId)
}
