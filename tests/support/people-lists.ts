import {
  confirmPeopleImport,
  previewPeopleImport,
  readPeopleImport,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'

/** A CSV file of people: each row is name, address, department. */
export function aListFile(rows: ReadonlyArray<readonly [string, string, string]>) {
  const text = ['Name;E-Mail;Bereich', ...rows.map(row => row.join(';'))].join('\r\n')
  return { name: 'liste.csv', bytes: new TextEncoder().encode(text) }
}

/** A file of `count` people of one department. */
export function aLongList(count: number, department: string) {
  return aListFile(
    Array.from({ length: count }, (_, index) => [
      `Person ${index + 1}`,
      `person.${index + 1}@liste.example`,
      department,
    ]),
  )
}

/** Uploads a list. @returns its id */
export async function upload(ctx: Ctx<AccountActor>, file: ReturnType<typeof aListFile>): Promise<string> {
  const previewed = await previewPeopleImport(ctx, file)
  if (!previewed.ok) throw new Error(`The list was not read: ${previewed.reason}`)
  return previewed.value
}

/** Uploads and confirms a list, leaving out what is wrong. @returns its id */
export async function confirmed(ctx: Ctx<AccountActor>, file: ReturnType<typeof aListFile>): Promise<string> {
  const id = await upload(ctx, file)
  const answer = await confirmPeopleImport(ctx, id, { leaveOutWrong: true })
  if (!answer.ok) throw new Error(`The list was not confirmed: ${answer.reason}`)
  return id
}

/** A list that is in this state, as comms sees it. */
export async function listIn<State extends 'waiting' | 'running' | 'done'>(
  ctx: Ctx<AccountActor>,
  id: string,
  state: State,
) {
  type List = NonNullable<Awaited<ReturnType<typeof readPeopleImport>>>
  const list = await readPeopleImport(ctx, id)
  if (list?.state !== state) throw new Error(`The list is ${list?.state ?? 'gone'} and not ${state}`)
  return list as Extract<List, { state: State }>
}

/** How many people, and things that belong to inviting them, the database holds. */
export async function invitedState(db: Db) {
  const count = async (
    table: 'account' | 'ambassador' | 'departmentMembership' | 'participationSpell' | 'signedLink' | 'mail',
  ) =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  return {
    accounts: await count('account'),
    ambassadors: await count('ambassador'),
    memberships: await count('departmentMembership'),
    spells: await count('participationSpell'),
    links: await count('signedLink'),
    mails: await count('mail'),
  }
}
