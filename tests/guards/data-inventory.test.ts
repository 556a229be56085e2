import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dataInventory, impersonalTables } from '#app/domain/privacy/data-inventory.rules.ts'
import { useTestBench } from '#tests/support/database.ts'

const bench = useTestBench()

test('every table is either explained to the people it is about, or is not about people', async () => {
  const { rows } = await sql<{ tableName: string }>`
    select table_name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'
  `.execute(bench.db)
  const existing = rows.map(row =>
    row.tableName.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()),
  )
  const explained = [...dataInventory.flatMap(kind => kind.tables), ...impersonalTables]
  expect(explained.toSorted()).toEqual(existing.toSorted())
})

test('nobody but the person sees figures, and the staff council sees no figures at all', () => {
  const audienceOf = (key: string) => dataInventory.find(kind => kind.key === key)?.audience
  expect(audienceOf('figures')).toEqual(['self'])
  expect(audienceOf('uploads')).toEqual(['self'])
  expect(audienceOf('target')).toEqual(['self'])
  expect(audienceOf('nudges')).toEqual(['self'])
})
