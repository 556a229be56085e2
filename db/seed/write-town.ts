import type { InsertObject, Transaction } from 'kysely'
import type { DB } from '#db/types.generated.ts'
import { writeChoices } from './figure-choices.ts'
import type { Town } from './plan-town.ts'

/** Rows per statement: far below the 65,535 values a statement may carry, and few statements all the same. */
const ROWS_PER_STATEMENT = 1000

/**
 * Writes a planned town, a table after those it refers to. Call it inside one transaction.
 * @param writePhotos writes the photos, whose files are known only now
 */
export async function writeTown(
  trx: Transaction<DB>,
  town: Town,
  writePhotos: () => Promise<void>,
): Promise<void> {
  await insertRows(trx, 'account', town.account)
  await insertRows(trx, 'accountRole', town.accountRole)
  await insertRows(trx, 'setting', town.setting)
  await insertRows(trx, 'ambassador', town.ambassador)
  await insertRows(trx, 'participationSpell', town.participationSpell)
  await insertRows(trx, 'departmentMembership', town.departmentMembership)
  await insertRows(trx, 'targetChange', town.targetChange)
  await insertRows(trx, 'absence', town.absence)
  await insertRows(trx, 'round', town.round)
  await insertRows(trx, 'roundQuestion', town.roundQuestion)
  await insertRows(trx, 'application', town.application)
  await insertRows(trx, 'applicationAnswer', town.applicationAnswer)
  await insertRows(trx, 'selfDescriptionCount', town.selfDescriptionCount)
  await insertRows(trx, 'acknowledgement', town.acknowledgement)
  await insertRows(trx, 'onboardingCompletion', town.onboardingCompletion)
  await insertRows(trx, 'departure', town.departure)
  await insertRows(trx, 'jobAd', town.jobAd)
  await insertRows(trx, 'pick', town.pick)
  await insertRows(trx, 'post', town.post)
  await insertRows(trx, 'postIdentity', town.postIdentity)
  await insertRows(trx, 'postGoal', town.postGoal)
  await insertRows(trx, 'postValue', town.postValue)
  await insertRows(trx, 'postResonance', town.postResonance)
  await insertRows(trx, 'linkedinImport', town.linkedinImport)
  await insertRows(trx, 'ambassadorDay', town.ambassadorDay)
  await insertRows(trx, 'listedPost', town.listedPost)
  await insertRows(trx, 'identityJoin', town.identityJoin)
  await insertRows(trx, 'linkedinImport', town.pageImport)
  await insertRows(trx, 'pageDay', town.pageDay)
  await insertRows(trx, 'pagePost', town.pagePost)
  await insertRows(trx, 'pageCompetitor', town.pageCompetitor)
  await insertRows(trx, 'postFigure', town.postFigure)
  await writeChoices(trx, town.figureChoice)
  await insertRows(trx, 'topicSuggestion', town.topicSuggestion)
  await insertRows(trx, 'signedLink', town.signedLink)
  await insertRows(trx, 'mail', town.mail)
  await insertRows(trx, 'nudge', town.nudge)
  await insertRows(trx, 'snooze', town.snooze)
  await insertRows(trx, 'commsTask', town.commsTask)
  await insertRows(trx, 'event', town.event)
  await insertRows(trx, 'eventAgendaItem', town.eventAgendaItem)
  await insertRows(trx, 'eventSignUp', town.eventSignUp)
  await insertRows(trx, 'ideaWall', town.ideaWall)
  await insertRows(trx, 'workshopIdea', town.workshopIdea)
  await insertRows(trx, 'pulse', town.pulse)
  await insertRows(trx, 'pulseParticipant', town.pulseParticipant)
  await insertRows(trx, 'pulseCount', town.pulseCount)
  await insertRows(trx, 'depictedPerson', town.depictedPerson)
  await insertRows(trx, 'guardian', town.guardian)
  await insertRows(trx, 'consent', town.consent)
  await insertRows(trx, 'consentScope', town.consentScope)
  await insertRows(trx, 'consentSignature', town.consentSignature)
  await insertRows(trx, 'consentEvent', town.consentEvent)
  await writePhotos()
  await insertRows(trx, 'photoBox', town.photoBox)
  await insertRows(trx, 'photoDeskItem', town.photoDeskItem)
  await insertRows(trx, 'handOut', town.handOut)
  await insertRows(trx, 'publication', town.publication)
  await insertRows(trx, 'takeDown', town.takeDown)
  await insertRows(trx, 'jobRun', town.jobRun)
  await insertRows(trx, 'auditEntry', town.auditEntry)
}

/** Writes rows of one table, as many per statement as it takes to be fast. No rows, no statement. */
export async function insertRows<Table extends keyof DB & string>(
  trx: Transaction<DB>,
  table: Table,
  rows: readonly InsertObject<DB, Table>[],
): Promise<void> {
  for (let begin = 0; begin < rows.length; begin += ROWS_PER_STATEMENT) {
    await trx
      .insertInto(table)
      .values(rows.slice(begin, begin + ROWS_PER_STATEMENT))
      .execute()
  }
}
