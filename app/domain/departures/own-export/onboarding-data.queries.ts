import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/** The way into the programme, what somebody acknowledged, and the events they signed up for. */
export async function selectOnboardingData(db: Db, ambassadorId: string) {
  return {
    onboardingCompletion: await db
      .selectFrom('onboardingCompletion')
      .innerJoin('onboardingStep', 'onboardingStep.id', 'onboardingCompletion.stepId')
      .leftJoin('onboardingFile', 'onboardingFile.id', 'onboardingCompletion.fileId')
      .select([
        'onboardingStep.titleDe as step',
        'onboardingCompletion.doneAt',
        'onboardingCompletion.evidenceDay',
        'onboardingFile.name as fileName',
      ])
      .where('onboardingCompletion.ambassadorId', '=', ambassadorId)
      .orderBy('onboardingCompletion.doneAt')
      .execute(),
    onboardingFile: await db
      .selectFrom('onboardingFile')
      .select([
        'name as fileName',
        'mediaType',
        'sha256',
        'uploadedAt',
        sql<string>`replace(encode(bytes, 'base64'), E'\\n', '')`.as('content'),
      ])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('uploadedAt')
      .execute(),
    onboardingReminder: await db
      .selectFrom('onboardingReminder')
      .select('day')
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('day')
      .execute(),
    acknowledgement: await db
      .selectFrom('acknowledgement')
      .innerJoin('agreementVersion', 'agreementVersion.id', 'acknowledgement.versionId')
      .innerJoin('agreement', 'agreement.id', 'agreementVersion.agreementId')
      .select(['agreement.titleDe as agreement', 'agreementVersion.number as version', 'acknowledgedAt'])
      .where('acknowledgement.ambassadorId', '=', ambassadorId)
      .orderBy('acknowledgedAt')
      .execute(),
    eventSignUp: await db
      .selectFrom('eventSignUp')
      .innerJoin('event', 'event.id', 'eventSignUp.eventId')
      .select([
        'event.title as event',
        'event.startsAt',
        'eventSignUp.state',
        'eventSignUp.signedUpAt',
        'eventSignUp.changedAt',
        'eventSignUp.attendedAt',
        'eventSignUp.remindedAt',
      ])
      .where('eventSignUp.ambassadorId', '=', ambassadorId)
      .orderBy('event.startsAt')
      .execute(),
    calendarFeed: await db
      .selectFrom('calendarFeed')
      .select(['createdAt', 'revokedAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('createdAt')
      .execute(),
  }
}
