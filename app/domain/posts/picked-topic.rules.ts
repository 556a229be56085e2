import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'

/**
 * The topic of a post about which nobody said anything: that of the person's open pick, if there is just one
 * and it was taken by the day the post appeared. An older post that is logged late uses no pick.
 */
export function topicFromPick(
  openPicks: ReadonlyArray<{ topicId: string; pickedAt: Date }>,
  publishedOn: Day,
): string | null {
  const before = openPicks.filter(pick => dayOf(instantOf(pick.pickedAt)) <= publishedOn)
  const [only, another] = before
  return only && !another ? only.topicId : null
}
