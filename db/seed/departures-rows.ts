import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { Life } from './lives.ts'
import { type accountRows, commsAccountId } from './people-rows.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'

/** How long ago comms wrote down who had left: recently enough that their figures are still kept. */
const ENTERED_DAYS_AGO = 60

/** The accounts of a town as they are once those who left have none: closed, and without their role. */
export function closeAccounts(rows: ReturnType<typeof accountRows>, lives: readonly Life[], today: Day) {
  const closed = new Map(lives.map(life => [life.accountId, closedAtOf(life, today)]))
  return {
    account: rows.account.map(row => ({ ...row, deactivatedAt: closed.get(row.id) ?? null })),
    accountRole: rows.accountRole.filter(row => (closed.get(row.accountId) ?? null) === null),
  }
}

/** Rows of the departures: of whoever has left, on their own wish, with figures that wait for their export. */
export function departureRows(lives: readonly Life[], today: Day) {
  return lives.flatMap(life => {
    const left = life.spells.find(({ state }) => state === 'left')
    const at = closedAtOf(life, today)
    if (!left || at === null) return []
    return [
      {
        id: townId('departure', life.ambassadorId),
        ambassadorId: life.ambassadorId,
        lastDay: addDays(left.from, -1),
        figures: 'keep' as const,
        decidedAt: at,
        decidedBy: commsAccountId,
        completedAt: at,
      },
    ]
  })
}

// When the account of somebody who has left was closed (ISO); null for everybody else.
function closedAtOf({ spells }: Life, today: Day): string | null {
  const left = spells.find(({ state }) => state === 'left')
  return left ? berlin(workingDayUntil(addDays(today, -ENTERED_DAYS_AGO)), '11:20') : null
}
