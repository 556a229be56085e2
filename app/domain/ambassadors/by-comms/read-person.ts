import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { readAmbassador } from '../list-participation.ts'
import { type ParticipationState, transitionsFrom } from '../participation.rules.ts'
import { selectLastInvitation } from './invitation-mail.queries.ts'
import { selectMembershipHistory, selectPublicPosts, selectSpellHistory } from './people.queries.ts'

/**
 * A person as the communications team sees them: state and department with their history, absences that
 * are not over, links to public posts, and the moves that are possible. No figures, no target, and
 * whether somebody wants reminders stays between them and the programme. Undefined for an unknown id.
 */
export async function readPerson(ctx: Ctx, ambassadorId: string) {
  const person = await readAmbassador(ctx.db, ambassadorId)
  if (!person) return undefined
  const spells = await selectSpellHistory(ctx.db, ambassadorId)
  const state: ParticipationState | null = spells.find(spell => spell.to === null)?.state ?? null
  const today = dayOf(ctx.now)
  return {
    ambassadorId,
    name: person.name,
    email: person.email,
    departmentId: person.departmentId,
    departmentName: person.departmentName,
    state,
    moves: [...transitionsFrom(state, 'comms')],
    spells,
    memberships: await selectMembershipHistory(ctx.db, ambassadorId),
    absences: person.absences.filter(absence => absence.to >= today),
    posts: await selectPublicPosts(ctx.db, ambassadorId),
    invitation: state === 'invited' ? await selectLastInvitation(ctx.db, person.accountId) : undefined,
  }
}
