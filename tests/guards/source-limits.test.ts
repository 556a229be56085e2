import { describe, expect, test } from 'vitest'
import { linesOf, sourceFiles } from '#tests/support/source-files.ts'

const production = sourceFiles('app', 'db').filter(file => !file.endsWith('types.generated.ts'))
const testing = sourceFiles('tests')
const routes = production.filter(file => file.endsWith('.route.tsx'))

const longerThan = (files: string[], limit: number) =>
  files.map(file => `${file}: ${linesOf(file).length}`).filter(entry => Number(entry.split(': ')[1]) > limit)

describe('files stay small enough to be read in one go', () => {
  test('source files have at most 250 lines', () => {
    expect(longerThan(production, 250)).toEqual([])
  })

  test('test files have at most 400 lines', () => {
    expect(longerThan(testing, 400)).toEqual([])
  })

  test('routes have at most 120 lines, and 95 of 100 at most 90', () => {
    expect(longerThan(routes, 120)).toEqual([])
    expect(longerThan(routes, 90).length).toBeLessThanOrEqual(Math.floor(routes.length * 0.05))
  })

  test('a room has at most about fifteen files; more is two rooms', () => {
    const perFolder = Map.groupBy(
      production.filter(file => file.startsWith('app/domain/')),
      file => file.slice(0, file.lastIndexOf('/')),
    )
    const crowded = [...perFolder].filter(([, files]) => files.length > 20).map(([folder]) => folder)
    expect(crowded).toEqual([])
  })
})

describe('the shape of the code', () => {
  const text = (file: string) => linesOf(file).join('\n')

  test('there is at least one line of test for every line of program', () => {
    const count = (files: string[]) =>
      files.reduce((sum, file) => sum + linesOf(file).filter(line => line.trim() !== '').length, 0)
    // Texts and markup are not program: people read them, and the stories in the browser look at them.
    const program = production.filter(
      file => (file.endsWith('.ts') && !/^app\/i18n\/(de|en)\//.test(file)) || file.endsWith('.route.tsx'),
    )
    expect(count(testing) / count(program)).toBeGreaterThanOrEqual(1)
  })

  test('no drawers: every file is named after what it does', () => {
    const drawers = production.filter(file =>
      /(^|[/.-])(utils?|helpers?|common|misc|lib|services?|managers?)([/.-]|$)/.test(file),
    )
    expect(drawers.filter(file => file !== 'app/web/app-services.ts')).toEqual([])
  })

  test('no any, no ts-ignore, and lint exceptions only with a reason', () => {
    const lax = production.filter(file =>
      /@ts-(ignore|expect-error|nocheck)|\bas any\b|: any\b/.test(text(file)),
    )
    expect(lax).toEqual([])
    const silent = production.filter(file => /biome-ignore [^:\n]+:?\s*$/m.test(text(file)))
    expect(silent).toEqual([])
  })

  test('tests do not sleep, retry, skip or run alone', () => {
    // Read piecewise, so that this file does not find itself.
    const forbidden = [
      ['wait', 'ForTimeout'],
      ['set', 'Timeout('],
      ['.sk', 'ip('],
      ['.on', 'ly('],
      ['retr', 'y:'],
    ].map(parts => parts.join(''))
    const guilty = testing.filter(file => forbidden.some(word => text(file).includes(word)))
    expect(guilty).toEqual([])
  })

  // Going elsewhere while a form is on its way may take it back: the story must see the answer first.
  test('stories see what a button did before they open another page', () => {
    const hasty = testing.filter(file =>
      /\.(click|press)\([^\n]*\)\n(\s*(\/\/[^\n]*)?\n)*\s*await (\w+\.goto|signInAs)\(/.test(text(file)),
    )
    expect(hasty).toEqual([])
  })

  // Remix keeps what a page has loaded after a refusal: it would tell of the state before somebody was faster.
  test('a page that refuses what came too late shows what is there now', () => {
    const late = routes.filter(file => /\b409\b/.test(text(file)))
    const blind = late.filter(file => !text(file).includes('reloadAfterRefusal as shouldRevalidate'))
    expect(late.length).toBeGreaterThan(10)
    expect(blind).toEqual([])
  })

  test('the environment is read in one place', () => {
    const readers = production.filter(file => /process\.env/.test(text(file)))
    const allowed = ['app/server.ts', ...production.filter(file => file.startsWith('app/cli/'))]
    expect(readers.filter(file => !allowed.includes(file))).toEqual([])
  })

  test('the domain never asks the clock or the dice itself', () => {
    const domain = production.filter(
      file =>
        file.startsWith('app/domain/') &&
        !/kernel\/ids\.ts$|sessions\/lucia-adapter\.ts$|accounts\/password-hash\.ts$/.test(file),
    )
    const impure = domain.filter(file =>
      /Temporal\.Now|new Date\(\)|Date\.now\(\)|Math\.random|randomUUID|performance\.now/.test(text(file)),
    )
    expect(impure).toEqual([])
  })
})
