import type { Ctx } from '#app/domain/kernel/context.ts'
import { type CoverFacts, type GivenConsent, isOwnSay } from './consent-cover.rules.ts'
import {
  selectConsents,
  selectGuardianIds,
  selectPeople,
  selectScopes,
  selectSigners,
} from './cover.queries.ts'

/** What decides whether each of these people agreed, in five queries however many they are. Unknown ids are left out. */
export async function readCoverFacts(
  ctx: Pick<Ctx, 'db'>,
  personIds: readonly string[],
): Promise<CoverFacts[]> {
  const people = await selectPeople(ctx.db, personIds)
  const guardians = await selectGuardianIds(ctx.db, personIds)
  const consents = await selectConsents(ctx.db, personIds)
  const ids = consents.map(consent => consent.id)
  const scopes = await selectScopes(ctx.db, ids)
  const signers = await selectSigners(ctx.db, ids)
  const bornOn = new Map(people.map(person => [person.id, person.bornOn]))
  const given = ({ id, personId, ...consent }: (typeof consents)[number]): GivenConsent => ({
    ...{ id, ...consent },
    scopes: scopes
      .filter(scope => scope.consentId === id)
      .map(({ purpose, channel, granted, withdrawnAt }) => ({
        ...{ purpose, channel, granted },
        withdrawn: withdrawnAt !== null,
      })),
    signers: signers
      .filter(signer => signer.consentId === id)
      .filter(signer => signer.guardianId !== null || isOwnSay(bornOn.get(personId) ?? null, signer.signedOn))
      .map(signer => signer.guardianId),
  })
  return people.map(person => ({
    ...person,
    guardianIds: guardians.filter(guardian => guardian.personId === person.id).map(guardian => guardian.id),
    consents: consents.filter(consent => consent.personId === person.id).map(given),
  }))
}
