import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'
import { channels } from '../scope.rules.ts'

/** Everything, or some channels. */
export const extents = ['all', 'some'] as const

const asked = {
  extent: z.enum(extents, 'required'),
  channels: z.array(z.enum(channels, 'invalid')).default([]),
}

const needsChannels = { path: ['channels'], message: 'choose-one' }
const choosesSome = ({ extent, channels: some }: { extent: string; channels: readonly string[] }) =>
  extent === 'all' || some.length > 0

/** What somebody withdraws themself. */
export const withdrawalSchema = z.object(asked).refine(choosesSome, needsChannels)

/** The same on a page with several consents. */
export const ownWithdrawalSchema = z
  .object({ ...asked, consentId: z.uuid('invalid') })
  .refine(choosesSome, needsChannels)

/** What comms enters from paper: the day it came, and a word on how. */
export const paperWithdrawalSchema = z
  .object({
    ...asked,
    day: z.string('not-a-date').refine(isDay, 'not-a-date'),
    note: z.string('required').trim().min(1, 'required').max(1000, 'too-long'),
  })
  .refine(choosesSome, needsChannels)

/** The field of the form that a scan is in. */
export const SCAN_FIELD = 'file'

/** The channels a filled-in form means. */
export function channelsOf({ extent, channels: some }: z.infer<typeof withdrawalSchema>) {
  return extent === 'all' ? ('all' as const) : some
}
