import { defaultFederalState, type FederalState } from '#app/domain/kernel/federal-states.ts'
import type { Settings } from '#app/domain/settings/settings.schema.ts'

/** When reminders go out. Days are days of the month; times are Berlin's 'HH:MM', `windowTo` excluded. */
export type NudgeSettings = {
  federalState: FederalState
  firstDay: number
  secondDay: number
  windowFrom: string
  windowTo: string
  daysBetween: number
  quietDaysAfterPick: number
  quietWorkingDaysAtMonthEnd: number
}

/**
 * First reminder from the 10th, second from the 20th, on working days from 08:00 to 16:00, seven days apart,
 * none in the first three days after a pick and on the last two working days of the month.
 */
export const defaultNudgeSettings: NudgeSettings = {
  federalState: defaultFederalState,
  firstDay: 10,
  secondDay: 20,
  windowFrom: '08:00',
  windowTo: '16:00',
  daysBetween: 7,
  quietDaysAfterPick: 3,
  quietWorkingDaysAtMonthEnd: 2,
}

/** The rules as a town has set them: its holidays and the two days; everything else is fixed. */
export function nudgeSettingsOf(
  town: Pick<Settings, 'federalState' | 'firstNudgeDay' | 'secondNudgeDay'>,
): NudgeSettings {
  return {
    ...defaultNudgeSettings,
    federalState: town.federalState,
    firstDay: town.firstNudgeDay,
    secondDay: town.secondNudgeDay,
  }
}
