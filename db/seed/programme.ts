import type { Ctx } from '#app/domain/kernel/context.ts'
import { loadGoalsAndValues } from '#app/domain/topics/topics.server.ts'

/** What a programme is for, in the words every installation starts with. */
export const goals = [
  { slug: 'recruiting', nameDe: 'Recruiting', nameEn: 'Recruiting' },
  { slug: 'employer-brand', nameDe: 'Arbeitgebermarke', nameEn: 'Employer brand' },
  { slug: 'image', nameDe: 'Imagepflege', nameEn: 'Public image' },
  { slug: 'expertise', nameDe: 'Fachaustausch', nameEn: 'Professional exchange' },
  { slug: 'staff-value', nameDe: 'Mehrwert für Mitarbeitende', nameEn: 'Value for staff' },
] as const

/** Values to begin with; a town puts its own canon in their place. */
export const values = [
  {
    slug: 'sicherheit',
    name: 'Sicherheit',
    sentence: 'Wir sorgen dafür, dass sich alle auf ihre Stadt verlassen können.',
  },
  {
    slug: 'verbundenheit',
    name: 'Verbundenheit',
    sentence: 'Wir halten zusammen und kennen die Menschen, für die wir arbeiten.',
  },
  {
    slug: 'perspektive',
    name: 'Perspektive',
    sentence: 'Wir denken an morgen und geben Menschen Raum, sich zu entwickeln.',
  },
] as const

/** Loads goals and values; those that are there already stay as they are. */
export function loadProgramme(ctx: Pick<Ctx, 'db'>): Promise<void> {
  return loadGoalsAndValues(ctx, { goals, values })
}
