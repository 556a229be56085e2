import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/** What belongs to an account, oldest first; secrets and the ids of others are not selected. */
export async function selectAccountData(db: Db, accountId: string) {
  return {
    account: await db
      .selectFrom('account')
      .select([
        'name',
        'email',
        'locale',
        'createdAt',
        'deactivatedAt',
        sql<boolean>`password_hash is not null`.as('hasPassword'),
      ])
      .where('id', '=', accountId)
      .execute(),
    accountRole: await db
      .selectFrom('accountRole')
      .select(['role', 'grantedAt'])
      .where('accountId', '=', accountId)
      .orderBy('role')
      .execute(),
    session: await db
      .selectFrom('session')
      .select(['createdAt', 'lastSeenAt', 'expiresAt'])
      .where('accountId', '=', accountId)
      .orderBy('createdAt')
      .execute(),
    // The id of a link is half of a secret; what it was for stands in the mail.
    mail: await db
      .selectFrom('mail')
      .select([
        'template',
        'state',
        'confidential',
        'createdAt',
        'sentAt',
        'attempts',
        'lastError',
        sql<unknown>`params - 'linkId'`.as('params'),
      ])
      .where('accountId', '=', accountId)
      .orderBy('createdAt')
      .execute(),
    linkedinUpload: await db
      .selectFrom('linkedinUpload')
      .select(['uploadedAt', 'refused'])
      .where('accountId', '=', accountId)
      .orderBy('uploadedAt')
      .orderBy('id')
      .execute(),
    topicSuggestion: await db
      .selectFrom('topicSuggestion')
      .leftJoin('topic', 'topic.id', 'topicSuggestion.topicId')
      .select([
        'topicSuggestion.title',
        'topicSuggestion.description',
        'topicSuggestion.suggestedAt',
        'topicSuggestion.decision',
        'topicSuggestion.decidedAt',
        'topicSuggestion.note',
        'topic.title as topic',
      ])
      .where('topicSuggestion.suggestedBy', '=', accountId)
      .orderBy('topicSuggestion.suggestedAt')
      .execute(),
    ...(await selectApplications(db, accountId)),
  }
}

// Somebody who applied had no account yet: their applications are found by their address.
async function selectApplications(db: Db, accountId: string) {
  const own = db
    .selectFrom('application')
    .leftJoin('ambassador', 'ambassador.id', 'application.ambassadorId')
    .innerJoin('account', join =>
      join.on(
        sql<boolean>`account.id = ambassador.account_id or lower(account.email) = lower(application.email)`,
      ),
    )
    .where('account.id', '=', accountId)
  return {
    application: await own
      .innerJoin('round', 'round.id', 'application.roundId')
      .innerJoin('department', 'department.id', 'application.departmentId')
      .select([
        'round.title as round',
        'application.name',
        'application.email',
        'application.locale',
        'department.name as department',
        'application.job',
        'application.linkedin',
        'application.motivation',
        'application.worries',
        'application.selfDescription',
        'application.submittedAt',
        'application.confirmedAt',
        'application.decision',
        'application.decidedAt',
        'application.withdrawnAt',
      ])
      .orderBy('application.submittedAt')
      .execute(),
    applicationAnswer: await own
      .innerJoin('applicationAnswer', 'applicationAnswer.applicationId', 'application.id')
      .innerJoin('roundQuestion', 'roundQuestion.id', 'applicationAnswer.questionId')
      .select(['roundQuestion.question', 'applicationAnswer.answer'])
      .orderBy('application.submittedAt')
      .orderBy('roundQuestion.position')
      .execute(),
  }
}
