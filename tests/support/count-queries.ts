import type { Db } from '#db/open.ts'

/** How many statements something sends to the database: the number, and what came of it. */
export async function countQueries<Value>(
  db: Db,
  work: (db: Db) => Promise<Value>,
): Promise<{ count: number; value: Value }> {
  let count = 0
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const value = await work(counting)
  return { count, value }
}
