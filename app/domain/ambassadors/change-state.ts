import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { type LockedAmbassador, lockAmbassador } from './ambassador.queries.ts'
import { deleteSpell, insertSpell, selectSpells, updateSpellEnd } from './participation.queries.ts'
import { checkTransition, type Mover, type ParticipationState } from './participation.rules.ts'
import { planSpellChange, type SpellChange } from './spell-change.rules.ts'

/** Why somebody stays where they are; 'unknown' when there is no such person. */
export type StateRefusal = 'unknown' | 'already-there' | 'not-possible' | 'not-yours'

/** Who was moved, and from which state. */
export type StateChange = LockedAmbassador & { from: ParticipationState | null }

/** A move that was decided before the day it counts from, by somebody who is not acting now. */
type Decided = { from: Day; setBy: string | null }

/**
 * Moves a person to another state from today on, as far as the rules allow it to this mover. The person's
 * row is locked first: of two people who move somebody at the same time, the second finds the first one's
 * change and is told 'already-there'. Every move is in the log.
 * @param move `decided` for a move that counts from an earlier day than today
 */
export async function changeState(
  ctx: Ctx,
  move: { ambassadorId: string; to: ParticipationState; by: Mover; decided?: Decided },
): Promise<Result<StateChange, StateRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const person = await lockAmbassador(trx, move.ambassadorId)
    if (!person) return failure('unknown')
    const spells = await selectSpells(trx, [move.ambassadorId])
    const from = spells.find(spell => spell.to === null)?.state ?? null
    const allowed = checkTransition(from, move.to, move.by)
    if (!allowed.ok) return allowed
    const decided = move.decided ?? decidedNow(ctx)
    const change = planSpellChange(spells, move.to, decided.from)
    await applySpellChange({ ...ctx, db: trx }, move.ambassadorId, change, decided)
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'participation.changed',
        subject: { type: 'ambassador', id: move.ambassadorId },
        detail: { from, to: move.to, by: move.by },
      },
    )
    return success({ ...person, from })
  })
}

function decidedNow({ actor, now }: Ctx): Decided {
  return { from: dayOf(now), setBy: 'accountId' in actor ? actor.accountId : null }
}

async function applySpellChange(
  ctx: Ctx,
  ambassadorId: string,
  change: SpellChange,
  { from, setBy }: Decided,
): Promise<void> {
  if (change.close !== null) await updateSpellEnd(ctx.db, change.close, from)
  if (change.remove !== null) await deleteSpell(ctx.db, change.remove)
  if (change.reopen !== null) await updateSpellEnd(ctx.db, change.reopen, null)
  if (change.begin === null) return
  await insertSpell(ctx.db, {
    id: newId(),
    ambassadorId,
    state: change.begin,
    validFrom: from,
    setBy,
    setAt: ctx.now.toString(),
  })
}
