import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '#app/domain/kernel/calendar.ts'

/** How long somebody may be away to agree at LinkedIn, in minutes. LinkedIn's own code lives for half an hour. */
const ATTEMPT_MINUTES = 10

/** How long before its end a connection is called to mind, in hours. */
const WARNED_HOURS = 72

/** How long an attempt is kept that nobody came back from, in hours. */
const ATTEMPT_KEPT_HOURS = 24

/** What the screen says about a connection. Nothing of it names LinkedIn's token. */
export type Connection =
  | { state: 'none' }
  | { state: 'connected'; connectedAt: Date; expiresAt: Date; fetchedAt: Date | null; endsSoon: boolean }
  | { state: 'ended'; endedAt: Date }

export type StoredConnection = { connectedAt: Date; expiresAt: Date; fetchedAt: Date | null }

/** What a stored connection is at this moment; undefined is none. */
export function connectionAt(stored: StoredConnection | undefined, now: Temporal.Instant): Connection {
  if (!stored) return { state: 'none' }
  const { connectedAt, expiresAt, fetchedAt } = stored
  if (hasPassed(expiresAt, now)) return { state: 'ended', endedAt: expiresAt }
  const endsSoon = hasPassed(expiresAt, now.add({ hours: WARNED_HOURS }))
  return { state: 'connected', connectedAt, expiresAt, fetchedAt, endsSoon }
}

/** Connections that end up to this moment are called to mind now. */
export function warnedUntil(now: Temporal.Instant): Date {
  return dateOf(now.add({ hours: WARNED_HOURS }))
}

/** Attempts from before this moment are forgotten. */
export function attemptsKeptSince(now: Temporal.Instant): Date {
  return dateOf(now.subtract({ hours: ATTEMPT_KEPT_HOURS }))
}

/** Whether somebody who left for LinkedIn at `startedAt` comes back in time. */
export function isInTime(startedAt: Date, now: Temporal.Instant): boolean {
  return !hasPassed(startedAt, now.subtract({ minutes: ATTEMPT_MINUTES }))
}

/** When a token ends that LinkedIn gave `seconds` for. */
export function endOf(now: Temporal.Instant, seconds: number): Temporal.Instant {
  return now.add({ seconds })
}

function hasPassed(date: Date, now: Temporal.Instant): boolean {
  return instantOf(date).epochMilliseconds <= now.epochMilliseconds
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}
