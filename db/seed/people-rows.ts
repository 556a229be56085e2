import type { Mover, ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import { addDays, type Day, firstDay } from '#app/domain/kernel/calendar.ts'
import type { Role } from '#app/domain/kernel/context.ts'
import { demoAccounts } from './demo-accounts.ts'
import { departments } from './departments.ts'
import { departmentId, type Life } from './lives.ts'
import { berlin, programmeStart, workingDayBefore, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'

/** The account of somebody in Lindental, by the first part of their address. */
export function accountIdOf(slug: string): string {
  return townId('account', slug)
}

/** The press officer who runs the programme in Lindental. */
export const commsAccountId = accountIdOf('katharina.vogt')

/** When the programme's accounts and departments were set up: three weeks before the first ambassadors began. */
export function foundedAt(today: Day): string {
  return berlin(workingDayUntil(addDays(firstDay(programmeStart(today)), -21)), '09:00')
}

/** Rows of the eleven departments; topics refer to them, so they are written first. */
export function departmentRows(today: Day) {
  return departments.map(({ slug, name, shortName, colour }) => ({
    id: departmentId(slug),
    name,
    shortName,
    colour,
    createdAt: foundedAt(today),
  }))
}

/** Rows of everybody who may sign in, and their roles. Nobody has a password yet. */
export function accountRows(lives: readonly Life[], today: Day) {
  const staff = demoAccounts
    .filter(({ role }) => role !== 'ambassador')
    .map(({ email, name, role }) => ({ slug: email.split('@')[0] ?? '', name, role, at: foundedAt(today) }))
  const ambassadors = lives.map(({ person: { slug, name }, invitedOn }) => {
    const role: Role = 'ambassador'
    return { slug, name, role, at: berlin(invitedOn, '09:40') }
  })
  const everybody = [...staff, ...ambassadors].map(person => ({ ...person, id: accountIdOf(person.slug) }))
  return {
    account: everybody.map(({ id, slug, name, at }) => ({
      id,
      email: `${slug}@lindental.example`,
      name,
      locale: 'de' as const,
      createdAt: at,
    })),
    accountRole: everybody.map(({ id, role, at }) => ({ accountId: id, role, grantedAt: at })),
  }
}

/** Rows of the nineteen ambassadors: who they are, since when in which state and department, what they chose. */
export function ambassadorRows(lives: readonly Life[], today: Day) {
  return {
    ambassador: lives.map(({ ambassadorId, accountId, invitedOn }) => ({
      id: ambassadorId,
      accountId,
      createdAt: berlin(invitedOn, '09:40'),
    })),
    participationSpell: lives.flatMap(life => spellRows(life, today)),
    departmentMembership: lives.flatMap(({ ambassadorId, memberships }) =>
      memberships.map(membership => ({
        id: townId('membership', ambassadorId, membership.from),
        ambassadorId,
        departmentId: membership.departmentId,
        validFrom: membership.from,
        validTo: membership.to,
      })),
    ),
    targetChange: lives.flatMap(({ ambassadorId, targets }) =>
      targets.map(({ from, postsPerMonth, chosenOn }) => ({
        id: townId('target', ambassadorId, chosenOn),
        ambassadorId,
        fromMonth: from,
        postsPerMonth,
        setAt: berlin(chosenOn, '12:10'),
      })),
    ),
    absence: lives.flatMap(life => absenceRows(life, today)),
  }
}

/** Who moved a person into a state: people accept and pause themselves, comms invites and welcomes. */
export function movedBy(state: ParticipationState): Mover {
  return state === 'invited' || state === 'active' ? 'comms' : 'self'
}

/** The moment a spell was entered (ISO): on its first day, or before it where that day is no working day. */
export function setAtOf(spell: { from: Day }, today: Day): string {
  const day = spell.from < today ? spell.from : workingDayBefore(today)
  return berlin(workingDayUntil(day), '09:40')
}

function spellRows(life: Life, today: Day) {
  return life.spells.map(spell => ({
    id: townId('spell', life.ambassadorId, spell.state),
    ambassadorId: life.ambassadorId,
    state: spell.state,
    validFrom: spell.from,
    validTo: spell.to,
    setBy: movedBy(spell.state) === 'comms' ? commsAccountId : life.accountId,
    setAt: setAtOf(spell, today),
  }))
}

// Entered two weeks ahead, by the person.
function absenceRows({ ambassadorId, accountId, absences }: Life, today: Day) {
  return absences.map(({ from, to }) => {
    const planned = addDays(from, -14)
    const enteredOn = planned < today ? workingDayUntil(planned) : workingDayBefore(today)
    return {
      id: townId('absence', ambassadorId, from),
      ambassadorId,
      fromDay: from,
      toDay: to,
      enteredBy: accountId,
      enteredAt: berlin(enteredOn, '14:30'),
    }
  })
}
