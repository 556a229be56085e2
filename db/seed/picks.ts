import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { lapsesOn } from '#app/domain/topics/pick.rules.ts'
import { isInSeason } from '#app/domain/topics/topic-order.rules.ts'
import { departmentOn, type Life } from './lives.ts'
import { demoAmbassador } from './people.ts'
import type { TownPost } from './posts.ts'
import { oneOf, randomFor } from './random.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'
import type { TownLibrary, TownTopic } from './town-library.ts'

/** A topic somebody took. `end` is null while they hold it. */
export type TownPick = {
  id: string
  life: Life
  topic: TownTopic
  pickedAt: string
  end: { at: string; reason: 'posted' | 'returned' | 'lapsed' } | null
  draft: { text: string; savedAt: string } | null
}

/** Who holds a topic today, who gave one back and whose lapsed; days ago they took it. The first one has a draft. */
const picksWithoutPost = [
  { slug: demoAmbassador, daysAgo: 5, end: null },
  { slug: 'lars.petersen', daysAgo: 17, end: null },
  { slug: 'carla.moreno', daysAgo: 2, end: null },
  { slug: 'agnieszka.nowak', daysAgo: 47, end: 'returned' },
  { slug: 'dirk.overbeck', daysAgo: 75, end: 'lapsed' },
] as const

const draft = `Heute früh im Morgenkreis: 18 Kinder, eine Frage, 18 Antworten.

- Anfang: die Frage von Montag
- Mitte: was ich ohne Plan gelernt habe
- Ende: offen lassen, Frage an andere Kitas

Noch ein Beispiel ohne Namen suchen.`

/** Every pick of the town: those that posts used, and those without a post. */
export function planPicks(
  lives: readonly Life[],
  posts: readonly TownPost[],
  library: TownLibrary,
  today: Day,
): TownPick[] {
  const used = posts.flatMap(post => {
    const { topic, pickedAt, life, loggedAt } = post
    if (topic === null || pickedAt === null) return []
    const end = { at: loggedAt, reason: 'posted' } as const
    return [{ id: pickIdOf(post), life, topic, pickedAt, end, draft: null }]
  })
  const unused = picksWithoutPost.map(({ slug, daysAgo, end }): TownPick => {
    const life = lives.find(({ person }) => person.slug === slug)
    if (!life) throw new Error(`Nobody in Lindental is called ${slug}`)
    const pickedOn = workingDayUntil(addDays(today, -daysAgo))
    const pickedAt = berlin(pickedOn, '11:05')
    return {
      id: townId('pick', slug, 'without-post'),
      life,
      topic: topicFor(life, pickedOn, posts, library),
      pickedAt,
      end: end && endWithoutPost(end, pickedOn),
      draft: slug === demoAmbassador ? { text: draft, savedAt: berlin(pickedOn, '11:40') } : null,
    }
  })
  return [...used, ...unused]
}

/** The identifier of the pick a post has used; only where it has used one. */
export function pickIdOf(post: Pick<TownPost, 'linkedInId'>): string {
  return townId('pick', post.linkedInId)
}

function endWithoutPost(reason: 'returned' | 'lapsed', pickedOn: Day): TownPick['end'] {
  return reason === 'lapsed'
    ? { at: berlin(lapsesOn(pickedOn), '04:15'), reason }
    : { at: berlin(addDays(pickedOn, 2), '09:30'), reason }
}

// In season, fitting the department where something does, and not one the person has written on.
// The draft of the demo's ambassador asks other towns something, so that is the topic she took.
function topicFor(life: Life, day: Day, posts: readonly TownPost[], { topics }: TownLibrary): TownTopic {
  const departmentId = departmentOn(life, day)
  const written = new Set(posts.filter(post => post.life === life).map(({ topic }) => topic?.id))
  const fitting = topics.filter(
    topic =>
      !written.has(topic.id) &&
      (topic.season === null || isInSeason(topic.season, day)) &&
      (topic.departmentIds.length === 0 || topic.departmentIds.includes(departmentId)),
  )
  const asked = topics.find(({ slug }) => slug === 'frage-an-mein-netzwerk')
  if (life.person.slug === demoAmbassador && asked) return asked
  return oneOf(randomFor('pick-without-post', life.person.slug), fitting)
}
