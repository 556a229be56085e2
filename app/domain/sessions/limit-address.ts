import { createHmac } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { insertAttempts, selectAttempts } from './session.queries.ts'
import { WINDOW_MINUTES } from './throttle.rules.ts'

/**
 * Lets a network address do something only so often in a quarter of an hour; asking counts as doing.
 * What is stored is a keyed hash and the quarter of an hour, never the moment: nobody can lay the
 * entries beside what was done and see from where it came.
 * @param key keys the hash, so that no address is stored
 * @param purpose what is counted; different purposes know nothing of each other
 * @returns whether the address may go on
 */
export async function limitAddress(
  ctx: Ctx,
  { key, networkAddress, purpose, limit }: LimitedAddress & { purpose: string; limit: number },
): Promise<boolean> {
  const subject = createHmac('sha256', key).update(`${purpose}:${networkAddress}`).digest('hex')
  const quarter = quarterOf(ctx.now)
  const before = await selectAttempts(ctx.db, [subject], quarter.subtract({ seconds: 1 }).toString())
  if (before.length >= limit) return false
  await insertAttempts(ctx.db, [subject], quarter.toString())
  return true
}

/** Where a request came from, and the application's key. */
export type LimitedAddress = { key: string; networkAddress: string }

function quarterOf(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: 'minute', roundingIncrement: WINDOW_MINUTES, roundingMode: 'floor' })
}
