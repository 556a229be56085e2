import type { AuditEvent } from '#app/domain/audit/audit.server.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import { demoAccounts } from './demo-accounts.ts'
import { departments } from './departments.ts'
import { departmentId, type Life } from './lives.ts'
import { townSettings } from './office-rows.ts'
import { accountIdOf, commsAccountId, foundedAt, movedBy, setAtOf } from './people-rows.ts'
import type { TownSuggestion } from './suggestions.ts'
import { berlin } from './town-calendar.ts'
import { townId } from './town-id.ts'

type Entry = AuditEvent & { at: string; by: string }

/** Rows of the log of changes, as the program itself would have written them, in order of time. */
export function auditRows(lives: readonly Life[], suggestions: readonly TownSuggestion[], today: Day) {
  const entries = [
    ...foundation(today),
    ...lives.flatMap(life => changesOf(life, today)),
    ...decisions(suggestions),
  ]
  return entries
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, by, action, subject, detail }) => ({
      at,
      actorKind: 'account' as const,
      actorId: by,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      detail: JSON.stringify(detail ?? {}),
      requestId: 'seed-demo',
    }))
}

function foundation(today: Day): Entry[] {
  const at = foundedAt(today)
  const admin = accountIdOf('jonas.reuter')
  const staff = demoAccounts.filter(({ role }) => role !== 'ambassador')
  return [
    ...staff.map(({ email, role }) => ({
      at,
      by: admin,
      action: 'account.created',
      subject: { type: 'account', id: accountIdOf(email.split('@')[0] ?? '') },
      detail: { roles: [role] },
    })),
    ...Object.entries(townSettings).map(([key, after]) => ({
      at,
      by: admin,
      action: 'setting.changed',
      subject: { type: 'setting', id: key },
      detail: { before: null, after },
    })),
    ...departments.map(({ slug, name }) => ({
      at,
      by: commsAccountId,
      action: 'department.added',
      subject: { type: 'department', id: departmentId(slug) },
      detail: { name },
    })),
  ]
}

function changesOf(life: Life, today: Day): Entry[] {
  const subject = { type: 'ambassador', id: life.ambassadorId }
  const created: Entry = {
    at: berlin(life.invitedOn, '09:40'),
    by: commsAccountId,
    action: 'account.created',
    subject: { type: 'account', id: life.accountId },
    detail: { roles: ['ambassador'] },
  }
  const moves = life.spells.map((spell, index): Entry => {
    const by = movedBy(spell.state)
    return {
      at: setAtOf(spell, today),
      by: by === 'comms' ? commsAccountId : life.accountId,
      action: 'participation.changed',
      subject,
      detail: { from: life.spells[index - 1]?.state ?? null, to: spell.state, by },
    }
  })
  const transfers = life.memberships.slice(1).map(({ from }): Entry => {
    const department = departments.find(({ slug }) => slug === life.person.department)?.name ?? ''
    return {
      at: berlin(from, '10:15'),
      by: commsAccountId,
      action: 'ambassador.department-changed',
      subject,
      detail: { department },
    }
  })
  return [created, ...moves, ...transfers]
}

function decisions(suggestions: readonly TownSuggestion[]): Entry[] {
  return suggestions.flatMap(({ slug, accountId, suggestedAt, decision }): Entry[] => {
    const subject = { type: 'suggestion', id: townId('suggestion', slug) }
    const made = { at: suggestedAt, by: accountId, action: 'suggestion.made', subject }
    if (decision === null) return [made]
    const action = decision.topic ? 'suggestion.accepted' : 'suggestion.declined'
    return [made, { at: decision.at, by: commsAccountId, action, subject }]
  })
}
