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
      .leftJoin('post as standing', 'standing.id', 'post.mergedInto')
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
        'post.fromConnection',
        'standing.url as belongsTo',
      ])
      .execute(),
    postIdentity: await posts
      .innerJoin('postIdentity', 'postIdentity.postId', 'post.id')
      .select(['post.url', 'postIdentity.type', 'postIdentity.id as number', 'postIdentity.joined'])
      .orderBy('postIdentity.type')
      .orderBy('postIdentity.id')
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
        'postFigure.measuredOn',
        'postFigure.recordedAt',
        'postFigure.impressions',
        'postFigure.membersReached',
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
    listedPost: await db
      .selectFrom('listedPost')
      .select([
        'type',
        'id as number',
        'publishedAt',
        'impressions',
        'engagements',
        'membersReached',
        'reactions',
        'comments',
        'reposts',
        'saves',
        'sends',
        'measuredOn',
        'excerpt',
      ])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('publishedAt')
      .orderBy('importId')
      .execute(),
    dismissedPost: await db
      .selectFrom('dismissedPost')
      .select(['type', 'id as number', 'dismissedAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('dismissedAt')
      .orderBy('id')
      .execute(),
    identityJoin: await db
      .selectFrom('identityJoin')
      .select(['oneType', 'oneId', 'otherType', 'otherId', 'proof', 'joinedAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('joinedAt')
      .orderBy('id')
      .execute(),
    memberInteraction: await db
      .selectFrom('memberInteraction')
      .select(['kind', 'at', 'type', 'id as number'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('at')
      .orderBy('importId')
      .orderBy('position')
      .execute(),
    linkedinConnection: await db
      .selectFrom('linkedinConnection')
      .select(['connectedAt', 'expiresAt', 'warnedAt', 'fetchedAt'])
      .where('ambassadorId', '=', ambassadorId)
      .execute(),
    connectionAttempt: await db
      .selectFrom('connectionAttempt')
      .select('startedAt')
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('startedAt')
      .execute(),
    figureChoice: await postsOf(db, ambassadorId)
      .innerJoin('postFigure', 'postFigure.postId', 'post.id')
      .innerJoin('figureChoice', 'figureChoice.figureId', 'postFigure.id')
      .select(['post.url', 'postFigure.measuredOn', 'figureChoice.counts', 'figureChoice.chosenAt'])
      .orderBy('postFigure.id')
      .execute(),
  }
}
