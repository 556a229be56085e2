import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

// The view is asked post by post, so that it adds up the figures of these posts and of no others.
const ownPosts = (db: Db, ambassadorId: string) =>
  db
    .selectFrom('post')
    .leftJoin('topic', 'topic.id', 'post.topicId')
    .leftJoinLateral(
      query =>
        query
          .selectFrom('postCurrentFigure as current')
          .selectAll()
          .whereRef('current.postId', '=', 'post.id')
          .as('figure'),
      join => join.onTrue(),
    )
    .select([
      'post.id',
      'post.url',
      'post.publishedAt',
      'post.month',
      'topic.title as topicTitle',
      'figure.source',
      'figure.measuredOn',
      'figure.impressions',
      'figure.membersReached',
      'figure.engagements',
      'figure.reactions',
      'figure.comments',
      'figure.reposts',
      'figure.saves',
      'figure.sends',
    ])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.mergedInto', 'is', null)

/** A person's posts with the figures that count, newest first; `after` continues behind that post. */
export function selectOwnPosts(db: Db, ambassadorId: string, limit: number, after: string | null) {
  return ownPosts(db, ambassadorId)
    .$if(after !== null, query =>
      query.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('post.publishedAt', 'post.id'),
          '<',
          selectFrom('post as last')
            .select(['last.publishedAt', 'last.id'])
            .where('last.id', '=', after)
            .where('last.ambassadorId', '=', ambassadorId)
            .$asTuple('publishedAt', 'id'),
        ),
      ),
    )
    .orderBy('post.publishedAt', 'desc')
    .orderBy('post.id', 'desc')
    .limit(limit)
    .execute()
}

/** The post that an own entry belongs to; undefined for one that stands on its own and for anybody else's. */
export async function selectStandsFor(
  db: Db,
  ambassadorId: string,
  postId: string,
): Promise<string | undefined> {
  const entry = await db
    .selectFrom('post')
    .select('mergedInto')
    .where('ambassadorId', '=', ambassadorId)
    .where('id', '=', postId)
    .where('mergedInto', 'is not', null)
    .executeTakeFirst()
  return entry?.mergedInto ?? undefined
}

/** One own post with all that was said about it; undefined for anybody else's. */
export function selectOwnPost(db: Db, ambassadorId: string, postId: string) {
  return ownPosts(db, ambassadorId)
    .leftJoin('department', 'department.id', 'post.departmentId')
    .leftJoin('jobAd', 'jobAd.id', 'post.jobAdId')
    .select([
      'figure.impressionsSource',
      'figure.impressionsOn',
      'figure.membersReachedSource',
      'figure.membersReachedOn',
      'figure.engagementsSource',
      'figure.engagementsOn',
      'figure.reactionsSource',
      'figure.reactionsOn',
      'figure.commentsSource',
      'figure.commentsOn',
      'figure.repostsSource',
      'figure.repostsOn',
      'figure.savesSource',
      'figure.savesOn',
      'figure.sendsSource',
      'figure.sendsOn',
    ])
    .select(({ selectFrom }) => [
      'post.topicId',
      'post.jobAdId',
      'post.format',
      'post.minutesSpent',
      'post.note',
      'post.loggedAt',
      'post.updatedAt',
      'department.name as departmentName',
      'jobAd.title as jobAdTitle',
      sql<
        string[]
      >`array(${selectFrom('postGoal').select('goalId').whereRef('postId', '=', 'post.id').orderBy('goalId')})`.as(
        'goals',
      ),
      sql<
        string[]
      >`array(${selectFrom('postValue').select('valueId').whereRef('postId', '=', 'post.id').orderBy('valueId')})`.as(
        'values',
      ),
      sql<
        string[]
      >`array(${selectFrom('postResonance').select('kind').whereRef('postId', '=', 'post.id').orderBy('kind')})`.as(
        'resonance',
      ),
    ])
    .where('post.id', '=', postId)
    .executeTakeFirst()
}
