import { expect, test } from 'vitest'
import { engineTests } from '#tests/support/engine-tests.ts'
import { linesOf, sourceFiles } from '#tests/support/source-files.ts'

const chosen = engineTests()

test('what opens the database of the tests runs on PostgreSQL too, also what opens it through something else', () => {
  expect(chosen).toEqual(
    expect.arrayContaining([
      'tests/db/list-order.test.ts',
      'tests/domain/photos/finding-faces.test.ts',
      'tests/jobs/recurring-jobs.test.ts',
      'tests/jobs/killed-check.test.ts',
      'tests/server/production.test.ts',
    ]),
  )
})

test('every test that names a bench or a database of the tests is among them', () => {
  const named = sourceFiles('tests').filter(
    file =>
      file.endsWith('.test.ts') &&
      !file.endsWith('guards/engine-tests.test.ts') &&
      linesOf(file).some(line =>
        /\b(useTestBench|openTestDatabase|useJobBench|aProcessDatabase)\(/.test(line),
      ),
  )
  expect(named.filter(file => !chosen.includes(file))).toEqual([])
})

test('rules and whole programs with a town of their own do not', () => {
  for (const file of ['tests/domain/kernel/calendar.test.ts', 'tests/routes/access.test.ts']) {
    expect(chosen).not.toContain(file)
  }
})
