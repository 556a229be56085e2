import { listStaff } from '#app/domain/accounts/accounts.server.ts'
import { defaultTarget } from '#app/domain/ambassadors/target.rules.ts'
import { type Month, monthOf, nextMonth } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { listGoals, listValues } from '#app/domain/topics/topics.server.ts'
import { type ExampleDay, exampleMonth } from './example-month.rules.ts'

/** What somebody new gets on paper: the town's own words, who to ask, and next month as it could go. */
export type WelcomeKit = {
  townName: string
  values: Awaited<ReturnType<typeof listValues>>
  goals: Awaited<ReturnType<typeof listGoals>>
  /** Everybody in comms, by name. */
  contacts: string[]
  /** Empty while the town has not set one. */
  contactEmail: string
  month: Month
  posts: number
  days: ExampleDay[]
}

/** The welcome kit as it is printed today. */
export async function readWelcomeKit(ctx: Ctx): Promise<WelcomeKit> {
  const { townName, contactEmail, federalState } = await readSettings(ctx.db)
  const staff = await listStaff(ctx)
  const month = nextMonth(monthOf(ctx.now))
  return {
    townName,
    values: await listValues(ctx.db),
    goals: await listGoals(ctx.db),
    contacts: staff.filter(({ roles }) => roles.includes('comms')).map(({ name }) => name),
    contactEmail,
    month,
    posts: defaultTarget,
    days: exampleMonth(workingDaysOf(month, federalState), defaultTarget),
  }
}
