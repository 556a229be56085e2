import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/**
 * What the register of consents holds about the person an account stands for. Each row of a consent names it by its
 * text and the day it was asked; whoever entered it is not told.
 */
export async function selectDepictedData(db: Db, accountId: string) {
  return {
    ...(await selectPerson(db, accountId)),
    ...(await selectAgreed(db, accountId)),
    ...(await selectAsked(db, accountId)),
  }
}

async function selectPerson(db: Db, accountId: string) {
  return {
    depictedPerson: await db
      .selectFrom('depictedPerson as person')
      .leftJoin('department', 'department.id', 'person.departmentId')
      .select(['person.kind', 'person.name', 'person.email', 'person.locale', 'person.bornOn'])
      .select(['person.leftOn', 'person.note', 'person.createdAt', 'department.name as department'])
      .where('person.accountId', '=', accountId)
      .execute(),
    guardian: await db
      .selectFrom('guardian')
      .innerJoin('depictedPerson as person', 'person.id', 'guardian.personId')
      .select(['guardian.name', 'guardian.removedAt'])
      .where('person.accountId', '=', accountId)
      .orderBy('guardian.position')
      .execute(),
  }
}

const consentsOf = (db: Db, accountId: string) =>
  db
    .selectFrom('consent')
    .innerJoin('depictedPerson as person', 'person.id', 'consent.personId')
    .innerJoin('consentText', 'consentText.id', 'consent.textId')
    .select(['consentText.titleDe as agreement', 'consentText.version', 'consent.askedAt'])
    .where('person.accountId', '=', accountId)
    .orderBy('consent.askedAt')
    .orderBy('consent.id')

async function selectAgreed(db: Db, accountId: string) {
  const consents = consentsOf(db, accountId)
  return {
    consent: await consents
      .leftJoin('occasion', 'occasion.id', 'consent.occasionId')
      .select(({ fn, ref }) => fn.coalesce(ref('occasion.title'), ref('consent.occasion')).as('occasion'))
      .select(['consent.form', 'consent.formReason', 'consent.givenOn', 'consent.validFrom'])
      .select(['consent.validUntil', 'consent.endsWithEmployment', 'consent.showName'])
      .execute(),
    consentScope: await consents
      .innerJoin('consentScope as scope', 'scope.consentId', 'consent.id')
      .select(['scope.purpose', 'scope.channel', 'scope.granted', 'scope.withdrawnAt'])
      .orderBy('scope.purpose')
      .orderBy('scope.channel')
      .execute(),
    consentSignature: await consents
      .innerJoin('consentSignature as signature', 'signature.consentId', 'consent.id')
      .leftJoin('guardian', 'guardian.id', 'signature.guardianId')
      .select(['guardian.name', 'signature.signedOn', 'signature.way'])
      .orderBy('signature.id')
      .execute(),
    // What happened may name guardians by their ids; the channels are what it is about.
    consentEvent: await consents
      .innerJoin('consentEvent as event', 'event.consentId', 'consent.id')
      .select(['event.kind', 'event.at', 'event.by'])
      .select(sql<unknown>`event.detail -> 'channels'`.as('channels'))
      .orderBy('event.at')
      .orderBy('event.id')
      .execute(),
  }
}

async function selectAsked(db: Db, accountId: string) {
  const consents = consentsOf(db, accountId)
  return {
    // The id of a link is half of a secret.
    consentLink: await consents
      .innerJoin('consentLink as link', 'link.consentId', 'consent.id')
      .select(['link.purpose', 'link.createdAt', 'link.sentAt', 'link.expiresAt', 'link.declinedAt'])
      .where('link.guardianId', 'is', null)
      .orderBy('link.createdAt')
      .execute(),
    consentNotice: await consents
      .innerJoin('consentNotice as notice', 'notice.consentId', 'consent.id')
      .select(['notice.kind', 'notice.at', 'notice.settledAt'])
      .orderBy('notice.at')
      .orderBy('notice.kind')
      .execute(),
    consentRequest: await db
      .selectFrom('consentRequest')
      .select(['note', 'requestedAt', 'closedAt'])
      .where('requestedBy', '=', accountId)
      .orderBy('requestedAt')
      .orderBy('id')
      .execute(),
  }
}
