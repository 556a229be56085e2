import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { type OpenDatabase, openInMemory } from '#db/open.ts'

// A town that has run for a while is brought up to date: what files brought before stays what counts.

const ambassadorId = '00000000-0000-7000-8000-00000000000a'
const importId = '00000000-0000-7000-8000-00000000000b'
const waitingId = '00000000-0000-7000-8000-00000000000c'
const postId = '00000000-0000-7000-8000-00000000000d'
const AT = '2026-11-10T09:00:00Z'

let database: OpenDatabase

beforeAll(async () => {
  database = await openInMemory()
  const until = Object.entries(migrations).filter(([name]) => name < '0019')
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: async () => Object.fromEntries(until) },
  })
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
  await fill(database.db)
  expect(await migrate(database.db)).toContain('0019-listed-posts')
})

afterAll(() => database.close())

async function fill<DB>(db: Kysely<DB>): Promise<void> {
  await sql`
    insert into account (id, email, name, created_at)
    values (${ambassadorId}, 'eva@stadt.example', 'Eva Koch', ${AT})`.execute(db)
  await sql`
    insert into ambassador (id, account_id, created_at)
    values (${ambassadorId}, ${ambassadorId}, ${AT})`.execute(db)
  await sql`
    insert into post (id, ambassador_id, url, published_at, month, logged_at, updated_at)
    values (${postId}, ${ambassadorId}, 'https://www.linkedin.com/feed/update/urn:li:activity:7406535690785632256/',
      '2025-12-16T03:28:35Z', '2025-12', ${AT}, ${AT})`.execute(db)
  await sql`
    insert into post_identity (type, id, post_id)
    values ('activity', '7406535690785632256', ${postId})`.execute(db)
  await sql`
    insert into linkedin_import
      (id, ambassador_id, kind, file_name, file_sha256, exported_on, uploaded_at, confirmed_at, content)
    values
      (${importId}, ${ambassadorId}, 'personal', 'a.xlsx', 'aa', '2026-11-09', ${AT}, ${AT}, null),
      (${waitingId}, ${ambassadorId}, 'personal', 'b.xlsx', 'bb', '2026-11-09', ${AT}, null, '{}')`.execute(
    db,
  )
  await sql`
    insert into ambassador_day (ambassador_id, day, impressions, import_id)
    values (${ambassadorId}, '2026-11-08', 40, ${importId})`.execute(db)
  await sql`
    insert into found_post
      (ambassador_id, type, id, published_at, impressions, measured_on, import_id, dismissed_at)
    values
      (${ambassadorId}, 'share', '7448898891800039424', ${AT}, 12, '2026-11-09', ${importId}, null),
      (${ambassadorId}, 'share', '7448898891800039425', ${AT}, 13, '2026-11-09', ${importId}, ${AT})`.execute(
    db,
  )
  await sql`
    insert into post_figure (post_id, source, measured_on, recorded_at, import_id, impressions, engagements, reactions)
    values
      (${postId}, 'self', '2026-01-02', ${AT}, null, null, null, 7),
      (${postId}, 'personal-export', '2026-11-09', ${AT}, ${importId}, 900, 31, null)`.execute(db)
}

test('figures of files are read from where they came from, and what was typed in stays', async () => {
  const current = await database.db.selectFrom('postCurrentFigure').selectAll().execute()
  expect(current).toMatchObject([
    {
      ...{ postId, impressions: 900, impressionsSource: 'personal-export', engagements: 31 },
      ...{ reactions: 7, reactionsSource: 'self', reactionsOn: '2026-01-02', measuredOn: '2026-11-09' },
    },
  ])
  expect(await database.db.selectFrom('postFigure').select(['reactions']).execute()).toEqual([
    { reactions: 7 },
  ])
})

test('posts in files stay listed, and those put away stay put away', async () => {
  const listed = await database.db
    .selectFrom('listedPost')
    .select(['type', 'id', 'impressions'])
    .orderBy('id')
    .execute()
  expect(listed).toEqual([
    { type: 'activity', id: '7406535690785632256', impressions: 900 },
    { type: 'share', id: '7448898891800039424', impressions: 12 },
    { type: 'share', id: '7448898891800039425', impressions: 13 },
  ])
  expect(await database.db.selectFrom('dismissedPost').select(['ambassadorId', 'id']).execute()).toEqual([
    { ambassadorId, id: '7448898891800039425' },
  ])
})

test('days stay, and a preview that waited is read again from its file', async () => {
  expect(
    await database.db.selectFrom('ambassadorCurrentDay').select(['day', 'impressions']).execute(),
  ).toEqual([{ day: '2026-11-08', impressions: 40 }])
  expect(await database.db.selectFrom('linkedinImport').select('id').execute()).toEqual([{ id: importId }])
})

test('taking the import back takes everything back that it brought, and nothing else', async () => {
  await database.db.deleteFrom('linkedinImport').where('id', '=', importId).execute()
  expect(await database.db.selectFrom('listedPost').select('id').execute()).toEqual([])
  expect(await database.db.selectFrom('ambassadorCurrentDay').select('day').execute()).toEqual([])
  expect(
    await database.db.selectFrom('postCurrentFigure').select(['impressions', 'reactions']).execute(),
  ).toEqual([{ impressions: null, reactions: 7 }])
})
