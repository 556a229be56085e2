import type { Db } from '#db/open.ts'

const postsOf = (db: Db, ambassadorId: string) =>
  db
    .selectFrom('post')
    .where('post.ambassadorId', '=', ambassadorId)
    .orderBy('post.publishedAt')
    .orderBy('post.id')

/** Somebody's posts with everything that was noted about them; each row names its post by its address. */
export async function selectPostData(db: Db, ambassadorId: string) {
  const posts = postsOf(db, ambassadorId)
  return {
    post: await posts
      .leftJoin('department', 'department.id', 'post.departmentId')
      .leftJoin('topic', 'topic.id', 'post.topicId')
      .leftJoin('jobAd', 'jobAd.id', 'post.jobAdId')
      .select([
        'post.url',
        'post.publishedAt',
        'post.month',
        'department.name as department',
        'topic.title as topic',
        'jobAd.title as jobAd',
        'post.format',
        'post.minutesSpent',
        'post.note',
        'post.loggedAt',
        'post.updatedAt',
      ])
      .execute(),
    postIdentity: await posts
      .innerJoin('postIdentity', 'postIdentity.postId', 'post.id')
      .select(['post.url', 'postIdentity.type', 'postIdentity.id as number'])
      .orderBy('postIdentity.type')
      .execute(),
    postGoal: await posts
      .innerJoin('postGoal', 'postGoal.postId', 'post.id')
      .innerJoin('goal', 'goal.id', 'postGoal.goalId')
      .select(['post.url', 'goal.nameDe as goal'])
      .orderBy('goal.position')
      .execute(),
    postValue: await posts
      .innerJoin('postValue', 'postValue.postId', 'post.id')
      .innerJoin('townValue', 'townValue.id', 'postValue.valueId')
      .select(['post.url', 'townValue.name as value'])
      .orderBy('townValue.position')
      .execute(),
    postResonance: await posts
      .innerJoin('postResonance', 'postResonance.postId', 'post.id')
      .select(['post.url', 'postResonance.kind'])
      .orderBy('postResonance.kind')
      .execute(),
  }
}

/** The figures of somebody's posts and days, and the files from LinkedIn they came from. */
export async function selectFigureData(db: Db, ambassadorId: string) {
  return {
    postFigure: await postsOf(db, ambassadorId)
      .innerJoin('postFigure', 'postFigure.postId', 'post.id')
      .select([
        'post.url',
        'postFigure.source',
        'postFigure.measuredOn',
        'postFigure.recordedAt',
        'postFigure.impressions',
        'postFigure.membersReached',
        'postFigure.engagements',
        'postFigure.reactions',
        'postFigure.comments',
        'postFigure.reposts',
        'postFigure.saves',
        'postFigure.sends',
      ])
      .orderBy('postFigure.id')
      .execute(),
    ambassadorDay: await db
      .selectFrom('ambassadorDay')
      .innerJoin('linkedinImport', 'linkedinImport.id', 'ambassadorDay.importId')
      .select([
        'ambassadorDay.day',
        'ambassadorDay.impressions',
        'ambassadorDay.engagements',
        'ambassadorDay.newFollowers',
        'linkedinImport.exportedOn',
      ])
      .where('ambassadorDay.ambassadorId', '=', ambassadorId)
      .orderBy('ambassadorDay.day')
      .orderBy('linkedinImport.uploadedAt')
      .execute(),
    linkedinImport: await db
      .selectFrom('linkedinImport')
      .select([
        'kind',
        'fileName',
        'fileSha256',
        'periodFrom',
        'periodTo',
        'exportedOn',
        'uploadedAt',
        'confirmedAt',
        'content',
      ])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('uploadedAt')
      .execute(),
    foundPost: await db
      .selectFrom('foundPost')
      .select([
        'type',
        'id as number',
        'publishedAt',
        'impressions',
        'engagements',
        'measuredOn',
        'dismissedAt',
      ])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('publishedAt')
      .orderBy('importId')
      .execute(),
  }
}
