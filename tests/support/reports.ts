import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import { aDepartment, anAmbassador } from './people.ts'
import { aFigure, aPost } from './posts.ts'

const at = '2025-01-01T08:00:00Z'

/** Somebody in a department, as reports see them. */
export type Member = AmbassadorActor & { departmentId: string }

/** A department and so many people in it, active since January 2025 unless told otherwise. */
export async function aTeam(
  db: Db,
  people: number,
  given: { department?: string; since?: string; target?: number } = {},
): Promise<Member[]> {
  const { department, ...each } = given
  const departmentId = await aDepartment(db, department)
  const members: Member[] = []
  for (let count = 0; count < people; count += 1) {
    members.push({ ...(await anAmbassador(db, { departmentId, ...each })), departmentId })
  }
  return members
}

/** What is noted about a post; figures that are not given are unknown. */
export type PostGiven = {
  impressions?: number
  reactions?: number
  comments?: number
  reposts?: number
  measuredOn?: string
  goals?: readonly string[]
  values?: readonly string[]
  resonance?: ReadonlyArray<'praise' | 'question' | 'criticism' | 'press' | 'contact'>
  topicId?: string
  jobAdId?: string
  minutesSpent?: number
}

/** A post of somebody on a day ('2026-11-03'), with its figures, goals, values and resonance. */
export async function aPostOn(db: Db, author: Member, day: string, given: PostGiven = {}): Promise<string> {
  const { topicId = null, jobAdId = null, minutesSpent = null } = given
  const { postId } = await aPost(db, author, {
    publishedAt: `${day}T10:00:00Z`,
    departmentId: author.departmentId,
    topicId,
    jobAdId,
    minutesSpent,
  })
  const { impressions, reactions, comments, reposts, measuredOn = '2026-11-14' } = given
  const figures = { impressions, reactions, comments, reposts }
  const known = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined))
  if (Object.keys(known).length > 0) await aFigure(db, postId, { measuredOn, ...known })
  for (const goalId of given.goals ?? []) await db.insertInto('postGoal').values({ postId, goalId }).execute()
  for (const valueId of given.values ?? [])
    await db.insertInto('postValue').values({ postId, valueId }).execute()
  for (const kind of given.resonance ?? [])
    await db.insertInto('postResonance').values({ postId, kind }).execute()
  return postId
}

/** The same post by everybody, on the same day. */
export async function eachPosts(
  db: Db,
  team: readonly Member[],
  day: string,
  given: PostGiven = {},
): Promise<void> {
  for (const member of team) await aPostOn(db, member, day, given)
}

/** A goal of the programme; 'recruiting' makes the posts that pursue it recruiting posts. */
export async function aGoal(db: Db, slug: string): Promise<string> {
  const id = newId()
  await db.insertInto('goal').values({ id, slug, nameDe: slug, nameEn: slug, position: 1 }).execute()
  return id
}

/** A value of the town. */
export async function aValue(db: Db, name: string): Promise<string> {
  const id = newId()
  await db.insertInto('townValue').values({ id, slug: name, name, sentence: '', position: 1 }).execute()
  return id
}

/** A topic that pursues these goals. */
export async function aTopicFor(db: Db, goals: readonly string[]): Promise<string> {
  const id = newId()
  await db
    .insertInto('topic')
    .values({
      id,
      slug: id,
      title: 'Wie kamst du ins Rathaus?',
      guidingQuestions: ['Wann?', 'Warum?'],
      angle: 'Vom ersten Tag erzählen.',
      category: 'beruf',
      effortMinutes: 15,
      format: 'text',
      needsPhoto: false,
      peopleVisible: false,
      sensitivity: 'none',
      coolDownDays: 30,
      language: 'de',
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  for (const goalId of goals) await db.insertInto('topicGoal').values({ topicId: id, goalId }).execute()
  return id
}

/** A job ad, open from a day on, until another if one is given. */
export async function aJobAd(
  db: Db,
  title: string,
  opensOn: string,
  closesOn: string | null = null,
): Promise<string> {
  const id = newId()
  const url = `https://stellen.stadt.example/${id}`
  await db.insertInto('jobAd').values({ id, title, url, opensOn, closesOn, createdAt: at }).execute()
  return id
}

/** Ends somebody's open spell before a day and begins another state then. */
export async function becomes(
  db: Db,
  { ambassadorId }: Pick<Member, 'ambassadorId'>,
  state: 'active' | 'paused' | 'left',
  day: string,
): Promise<void> {
  await db
    .updateTable('participationSpell')
    .set({ validTo: day })
    .where('ambassadorId', '=', ambassadorId)
    .where('validTo', 'is', null)
    .execute()
  await db
    .insertInto('participationSpell')
    .values({ id: newId(), ambassadorId, state, validFrom: day, setAt: at })
    .execute()
}
