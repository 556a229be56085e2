import type { AccountActor, AmbassadorActor, Role } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'

const AT = '2025-01-01T08:00:00Z'
let counter = 0

/** An account with these roles, as it acts when signed in. */
export async function anAccount(
  db: Db,
  roles: readonly Role[],
  given: { name?: string; email?: string; passwordHash?: string; locale?: 'de' | 'en' } = {},
): Promise<AccountActor> {
  counter += 1
  const id = newId()
  const name = given.name ?? `Person ${counter}`
  const email = given.email ?? `person-${counter}-${id.slice(0, 8)}@stadt.example`
  const locale = given.locale ?? 'de'
  await db
    .insertInto('account')
    .values({ id, name, email, locale, passwordHash: given.passwordHash ?? null, createdAt: AT })
    .execute()
  if (roles.length > 0) {
    await db
      .insertInto('accountRole')
      .values(roles.map(role => ({ accountId: id, role, grantedAt: AT })))
      .execute()
  }
  return { kind: 'account', accountId: id, ambassadorId: null, name, email, locale, roles }
}

/** A department. */
export async function aDepartment(db: Db, name = `Bereich ${newId().slice(0, 8)}`): Promise<string> {
  const id = newId()
  await db
    .insertInto('department')
    .values({ id, name, shortName: name.slice(0, 12), colour: '#2a5d9f', createdAt: AT })
    .execute()
  return id
}

/** Somebody who takes part, active since January 2025 unless told otherwise, in a department of their own. */
export async function anAmbassador(
  db: Db,
  given: {
    name?: string
    email?: string
    departmentId?: string
    state?: 'applied' | 'invited' | 'onboarding' | 'active' | 'paused' | 'left'
    since?: string
    target?: number
    roles?: readonly Role[]
  } = {},
): Promise<AmbassadorActor> {
  const account = await anAccount(db, given.roles ?? ['ambassador'], {
    ...(given.name === undefined ? {} : { name: given.name }),
    ...(given.email === undefined ? {} : { email: given.email }),
  })
  const ambassadorId = newId()
  const since = given.since ?? '2025-01-01'
  const departmentId = given.departmentId ?? (await aDepartment(db))
  await db
    .insertInto('ambassador')
    .values({ id: ambassadorId, accountId: account.accountId, createdAt: AT })
    .execute()
  await db
    .insertInto('participationSpell')
    .values({ id: newId(), ambassadorId, state: given.state ?? 'active', validFrom: since, setAt: AT })
    .execute()
  await db
    .insertInto('departmentMembership')
    .values({ id: newId(), ambassadorId, departmentId, validFrom: since })
    .execute()
  if (given.target !== undefined) {
    await db
      .insertInto('targetChange')
      .values({
        id: newId(),
        ambassadorId,
        fromMonth: since.slice(0, 7),
        postsPerMonth: given.target,
        setAt: AT,
      })
      .execute()
  }
  return { ...account, ambassadorId }
}
