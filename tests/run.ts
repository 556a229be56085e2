import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './support/browser.ts'
import { engineTests } from './support/engine-tests.ts'

// Everything a newcomer needs, in one command: the build, the rules and routes (vitest), the stories in
// a real browser (Playwright), and one closing line that counts all of them.

type Count = { passed: number; failed: number }

const reports = mkdtempSync(join(tmpdir(), 'stadtstimmen-reports-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

run('npm', ['run', '--silent', 'build'], {}, 'The build failed; no test was run.')
const vitest = spawn('vitest', [
  'run',
  '--config',
  'remix.config.js',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
  // On PostgreSQL: what can tell the difference.
  ...(process.env.TEST_DATABASE_URL ? engineTests() : []),
])
// A story has a town of its own, on the embedded database. With TEST_DATABASE_URL the rest is run on
// PostgreSQL as well, and telling the same stories again would say nothing new.
const playwright = process.env.TEST_DATABASE_URL
  ? 0
  : spawn('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
      BROWSER_PATH: ensureBrowser(),
    })

const counts = [countVitest(vitestReport), countPlaywright(playwrightReport)]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
// A runner that broke before it could count is a failure too.
const broken = [vitest, playwright].filter(
  (status, index) => status !== 0 && counts[index]?.failed === 0,
).length
rmSync(reports, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed + broken} failed`)
process.exit(failed + broken > 0 || passed === 0 ? 1 : 0)

function spawn(command: string, args: string[], env: Record<string, string> = {}): number {
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  return result.status ?? 1
}

function run(command: string, args: string[], env: Record<string, string>, sorry: string): void {
  if (spawn(command, args, env) === 0) return
  console.error(sorry)
  console.log('\n0 passed, 1 failed')
  process.exit(1)
}

function countVitest(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

function countPlaywright(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
