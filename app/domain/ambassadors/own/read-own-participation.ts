import { type Day, dayOf, type Month, monthOfDay, nextMonth } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { readAmbassador, type StoredAbsence } from '../list-participation.ts'
import { type ParticipationState, spellOn, transitionsFrom } from '../participation.rules.ts'
import { targetIn } from '../target.rules.ts'

/** The signed-in person's own part in the programme, as their profile shows it. */
export type OwnParticipation = {
  state: ParticipationState | null
  since: Day | null
  /** The states they may go to by themselves. */
  moves: ParticipationState[]
  departmentName: string
  /** Posts this month. */
  target: number
  /** A choice that counts from next month, if it differs. */
  comingTarget: { from: Month; postsPerMonth: number } | null
  /** Those that are not over. */
  absences: StoredAbsence[]
  nudgeMail: boolean
}

/** Reads the signed-in person's state, target, absences and choices as they are today. */
export async function readOwnParticipation(ctx: Ctx<AmbassadorActor>): Promise<OwnParticipation> {
  const person = await readAmbassador(ctx.db, ctx.actor.ambassadorId)
  if (!person) throw new Error(`The signed-in ambassador ${ctx.actor.ambassadorId} belongs to no department`)
  const today = dayOf(ctx.now)
  const spell = spellOn(person.spells, today)
  const coming = nextMonth(monthOfDay(today))
  const target = targetIn(person.targets, monthOfDay(today))
  const then = targetIn(person.targets, coming)
  return {
    state: spell?.state ?? null,
    since: spell?.from ?? null,
    moves: [...transitionsFrom(spell?.state ?? null, 'self')],
    departmentName: person.departmentName,
    target,
    comingTarget: then === target ? null : { from: coming, postsPerMonth: then },
    absences: person.absences.filter(absence => absence.to >= today),
    nudgeMail: !person.mailOptOut,
  }
}
