import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sourceFiles } from './source-files.ts'

// Who opens the database the tests were given: by these functions, or by asking for the template they copy.
const opening =
  /\b(useTestBench|openTestDatabase)\b[^}]*\} from '[^']*support\/database\.ts'|\binject\('template'\)/
const localOpening = /\b(useTestBench|openTestDatabase)\b[^}]*\} from '\.\/database\.ts'/
const importing = /^import (?!type )[^']*'(#tests\/|\.\.?\/)([^']+)'/gm

/**
 * The test files that see which engine they run on: those that open the database of the tests, themselves or by
 * something they import. Rules, screens, mails, files and whole programs with a town of their own say the same on
 * every engine, and saying it twice would take half an hour and tell nobody anything.
 */
export function engineTests(): string[] {
  const known = new Map<string, boolean>()
  const opens = (file: string): boolean => {
    const answer = known.get(file)
    if (answer !== undefined) return answer
    known.set(file, false)
    const text = readFileSync(file, 'utf8')
    const found = opening.test(text) || localOpening.test(text) || importedBy(file, text).some(opens)
    known.set(file, found)
    return found
  }
  return sourceFiles('tests').filter(file => file.endsWith('.test.ts') && opens(file))
}

function importedBy(file: string, text: string): string[] {
  const imports = [...text.matchAll(importing)].map(([, root = '', path = '']) =>
    root === '#tests/' ? join('tests', path) : relative('.', join(file, '..', root, path)),
  )
  // The database itself opens nothing by being imported, for the time it is for instance.
  return imports.filter(path => path.startsWith('tests/') && path !== 'tests/support/database.ts')
}
