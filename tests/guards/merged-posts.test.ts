import { expect, test } from 'vitest'
import { linesOf, sourceFiles } from '#tests/support/source-files.ts'

// A post may stand in the database twice: logged under two of its numbers and proven to be one. Whoever counts or lists
// posts sees it once.
const reads = /(selectFrom|[jJ]oin)\('post( as \w+)?'|\b(from|join) post\b/
const leavesOut = /mergedInto|merged_into/

/** Who sees every entry all the same, and why. */
const seesAll: Readonly<Record<string, string>> = {
  'app/domain/departures/figures/own-figures.queries.ts': 'deletes the figures of every entry',
  'app/domain/departures/own-export/post-data.queries.ts': 'a person gets everything that is stored about them',
  'app/domain/posts/figures/post-figure.queries.ts': 'asks for one post that stands on its own',
  'app/domain/posts/identities/identity.queries.ts': 'settles which entries are one post',
  'app/domain/posts/own/own-post.queries.ts': 'finds where the list goes on behind a post',
}

const readers = sourceFiles('app', 'db')
  .filter(file => !file.startsWith('db/migrations/'))
  .flatMap(file =>
    linesOf(file)
      .join('\n')
      .split(/\n\s*\n/)
      .filter(paragraph => reads.test(paragraph))
      .map(paragraph => ({ file, paragraph })),
  )

test('whoever reads posts leaves out further entries of a post, or is named with a reason', () => {
  const forgetful = readers.filter(({ file, paragraph }) => !leavesOut.test(paragraph) && !(file in seesAll))
  expect(forgetful).toEqual([])
})

test('every exception is still one', () => {
  const exceptions = Object.keys(seesAll).filter(
    exception =>
      !readers.some(({ file, paragraph }) => file === exception && !leavesOut.test(paragraph)),
  )
  expect(exceptions).toEqual([])
})

test('the rooms that count posts are among the readers', () => {
  const rooms = new Set(readers.map(({ file }) => file.split('/')[2]))
  for (const room of ['posts', 'topics', 'recruiting', 'programme', 'reports', 'ambassadors'])
    expect(rooms).toContain(room)
})
