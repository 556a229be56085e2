import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'

const bench = useTestBench()

const one = async <T>(expression: ReturnType<typeof sql<T>>): Promise<T | undefined> =>
  (await sql<{ value: T }>`select ${expression} as value`.execute(bench.db)).rows[0]?.value

describe('both engines hand out the same values', () => {
  test('a date is the calendar day as text: no time zone can move it', async () => {
    expect(await one(sql`date '2026-10-25'`)).toBe('2026-10-25')
  })

  test('a count is a number', async () => {
    expect(await one(sql`count(*)`)).toBe(1)
  })

  test('a number too large to be exact is an error, not a guess', async () => {
    await expect(one(sql`9007199254740993::int8`)).rejects.toThrow(/safe range/)
  })

  test('a moment is a Date', async () => {
    expect(await one(sql`timestamptz '2026-11-19T09:00:00Z'`)).toEqual(new Date('2026-11-19T09:00:00Z'))
  })

  test('lists and unknown values come as they are', async () => {
    expect(await one(sql`array['a', 'b']::text[]`)).toEqual(['a', 'b'])
    expect(await one(sql`null::int`)).toBeNull()
  })
})

describe('names', () => {
  test('are snake_case in the database and camelCase in code, and json keeps its own', async () => {
    await bench.db
      .insertInto('setting')
      .values({ key: 'probe', value: JSON.stringify({ town_name: 'X' }), changedAt: '2026-11-19T09:00:00Z' })
      .execute()
    const row = await bench.db
      .selectFrom('setting')
      .selectAll()
      .where('key', '=', 'probe')
      .executeTakeFirstOrThrow()
    expect(row.value).toEqual({ town_name: 'X' })
    expect(row.changedAt).toEqual(new Date('2026-11-19T09:00:00Z'))
  })

  test('an address is taken whatever its case', async () => {
    await anAccount(bench.db, [], { email: 'Samira@Stadt.example' })
    await expect(anAccount(bench.db, [], { email: 'samira@stadt.EXAMPLE' })).rejects.toThrow(
      /account_email_key/,
    )
  })
})
