import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import { noJobs } from '#app/cli/no-jobs.ts'
import { listParticipation } from '#app/domain/ambassadors/ambassadors.server.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { signIn } from '#app/domain/sessions/sessions.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { listGoals, listTopicOptions, listValues } from '#app/domain/topics/topics.server.ts'
import { migrate } from '#db/migrate.ts'
import type { Db, OpenDatabase } from '#db/open.ts'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { dropOwnTables } from '#db/seed/drop-own-tables.ts'
import { seedDemo } from '#db/seed/seed-demo.ts'
import type { DB } from '#db/types.generated.ts'
import { openTestDatabase, TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { folderForFile } from '#tests/support/file-store.ts'
import { anAccount } from '#tests/support/people.ts'

const files = folderForFile()
const seed = (db: Db) => seedDemo({ db, now: TEST_NOW, files })

const countRows = async (db: Db, table: keyof DB): Promise<number> => {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

describe('the demo town in a database', () => {
  let database: OpenDatabase
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase()
    db = database.db
    await seed(db)
  })
  afterAll(() => database.close())

  test('has eleven departments without a level above them', async () => {
    const departments = await listDepartments(db)
    expect(departments.map(({ name }) => name)).toEqual([
      'Bürgerbüro',
      'Finanzen',
      'IT',
      'Kita',
      'Liegenschaften',
      'Personal',
      'Smart City',
      'Sportbüro',
      'Tourismusmanagement',
      'Werkstudierende',
      'Wirtschaftsförderung',
    ])
    expect(departments.every(({ parentId }) => parentId === null)).toBe(true)
  })

  test('has nineteen ambassadors, five goals, three values and forty topics', async () => {
    expect(await listParticipation(db)).toHaveLength(19)
    expect(await listGoals(db)).toHaveLength(5)
    const values = await listValues(db)
    expect(values.map(({ name }) => name)).toEqual(['Sicherheit', 'Verbundenheit', 'Perspektive'])
    expect(await listTopicOptions(db)).toHaveLength(40)
  })

  test('calls itself by its name and knows where its job ads stand', async () => {
    expect(await readSettings(db)).toMatchObject({
      townName: 'Stadt Lindental',
      contactEmail: 'stadtstimmen@lindental.example',
      jobAdHosts: 'karriere.lindental.example',
      federalState: 'NW',
      smallestGroup: 5,
    })
  })

  test.each(demoAccounts)('lets $name in as $role', async ({ email, password, role }) => {
    const signedIn = await signIn(
      { db, now: TEST_NOW, jobs: noJobs, files: noFiles, actor: { kind: 'visitor' }, requestId: 'test' },
      { email, password },
      { key: 'key of this test', networkAddress: '127.0.0.1' },
    )
    expect(signedIn.ok).toBe(true)
    const roles = await db
      .selectFrom('accountRole')
      .innerJoin('account', 'account.id', 'accountRole.accountId')
      .select('role')
      .where('email', '=', email)
      .execute()
    expect(roles).toEqual([{ role }])
  })

  test('lets nobody else in: the other people have no password', async () => {
    const withPassword = await db
      .selectFrom('account')
      .select('email')
      .where('passwordHash', 'is not', null)
      .orderBy('email')
      .execute()
    expect(withPassword.map(({ email }) => email)).toEqual(demoAccounts.map(({ email }) => email).toSorted())
  })

  test('ties topics to departments, goals and values', async () => {
    const forKita = await db
      .selectFrom('topicDepartment')
      .innerJoin('department', 'department.id', 'topicDepartment.departmentId')
      .innerJoin('topic', 'topic.id', 'topicDepartment.topicId')
      .select('topic.slug')
      .where('department.name', '=', 'Kita')
      .execute()
    expect(forKita.map(({ slug }) => slug)).toContain('kita-vormittag')
    expect(await countRows(db, 'topicGoal')).toBeGreaterThan(40)
    expect(await countRows(db, 'topicValue')).toBeGreaterThan(20)
  })

  test('has a year of posts with current figures', async () => {
    expect(await countRows(db, 'post')).toBeGreaterThan(300)
    const figures = await db.selectFrom('postCurrentFigure').select('impressions').execute()
    expect(figures.length).toBeGreaterThan(200)
    expect(figures.every(({ impressions }) => impressions !== null)).toBe(true)
  })

  test('stays as it is when the program starts again', async () => {
    const count = async () => {
      const counts: Record<string, number> = {}
      for (const table of ['account', 'post', 'postFigure', 'mail', 'auditEntry', 'topic'] as const) {
        counts[table] = await countRows(db, table)
      }
      return counts
    }
    const before = await count()
    await seed(db)
    expect(await count()).toEqual(before)
  })
})

describe('a database that is not empty', () => {
  const bench = useTestBench()

  test('is left alone as soon as it holds one account', async () => {
    await anAccount(bench.db, ['admin'])
    await seed(bench.db)
    expect(await countRows(bench.db, 'account')).toBe(1)
    expect(await countRows(bench.db, 'department')).toBe(0)
  })
})

describe('all or nothing', () => {
  let database: OpenDatabase
  beforeEach(async () => {
    database = await openTestDatabase()
  })
  afterEach(() => database.close())

  test('a town that cannot be written whole is not written at all, and can be filled afterwards', async () => {
    const { db } = database
    // Something in the way at the very end: the last table refuses.
    await db.schema
      .alterTable('auditEntry')
      .addColumn('inTheWay', 'integer', column => column.notNull())
      .execute()
    await expect(seed(db)).rejects.toThrow(/in_the_way/)
    for (const table of ['account', 'department', 'topic', 'goal', 'post'] as const) {
      expect(await countRows(db, table)).toBe(0)
    }
    await db.schema.alterTable('auditEntry').dropColumn('inTheWay').execute()
    await seed(db)
    expect(await countRows(db, 'account')).toBe(23)
  })

  test('emptying takes what is ours and leaves what is not', async () => {
    const { db } = database
    await seed(db)
    await db.schema.createTable('neighbours_table').addColumn('note', 'text').execute()
    await dropOwnTables(db)
    const left = await db.introspection.getTables({ withInternalKyselyTables: true })
    expect(left.filter(({ schema }) => schema === 'public').map(({ name }) => name)).toEqual([
      'neighbours_table',
    ])
    expect((await db.introspection.getSchemas()).map(({ name }) => name)).not.toContain('pgboss')

    await migrate(db)
    await seed(db)
    expect(await countRows(db, 'ambassador')).toBe(19)
  }, 120_000)
})
