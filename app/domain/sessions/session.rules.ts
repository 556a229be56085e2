import type { Role } from '#app/domain/kernel/context.ts'

/** How long a session lasts, in minutes: without activity, and at most. */
export type SessionLifetime = { idleMinutes: number; absoluteMinutes: number }

const HOUR = 60
const DAY = 24 * HOUR

/**
 * People who run the programme are signed out after an hour of quiet and after a working day;
 * ambassadors, who see only their own things on their own phone, after two quiet weeks.
 */
export function sessionLifetime(roles: readonly Role[]): SessionLifetime {
  const staff = roles.some(role => role !== 'ambassador')
  return staff
    ? { idleMinutes: HOUR, absoluteMinutes: 12 * HOUR }
    : { idleMinutes: 14 * DAY, absoluteMinutes: 60 * DAY }
}
