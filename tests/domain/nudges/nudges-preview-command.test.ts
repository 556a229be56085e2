import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nudgeReasonSentence } from '#app/domain/nudges/nudge-reason.rules.ts'
import { previewNudges } from '#app/domain/nudges/nudges.server.ts'
import { aVariedTown, berlin, nudgeState } from '#tests/support/nudges.ts'
import { aProcessDatabase, type ProcessDatabase } from '#tests/support/process-database.ts'

const command = fileURLToPath(new URL('../../../app/cli/nudges-preview.ts', import.meta.url))

let town: ProcessDatabase
beforeAll(async () => {
  town = await aProcessDatabase()
  const database = await town.open()
  await aVariedTown(database.db)
  await database.close()
})
afterAll(() => town.remove())

async function preview(args: string[], env: Record<string, string> = town.env) {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, DEMO: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, complaint, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { exitCode, complaint, lines: output.split('\n').filter(line => line !== '') }
}

describe('npm run nudges:preview', () => {
  test('prints one line of JSON per active person, at nine unless told otherwise, and changes nothing', async () => {
    const before = await town.open()
    const state = await nudgeState(before.db)
    const expected = await previewNudges(before.db, berlin('2026-11-12 09:00'))
    await before.close()

    const { exitCode, complaint, lines } = await preview(['--on', '2026-11-12'])
    expect([exitCode, complaint]).toEqual([0, ''])
    expect(lines.map(line => JSON.parse(line))).toEqual(
      expected.map(({ name, departmentName, expected, counted, stage, send, reason }) => ({
        ambassador: name,
        department: departmentName,
        expected,
        counted,
        stage,
        send,
        reason: nudgeReasonSentence(reason, 'de'),
      })),
    )
    expect(expected.filter(({ send }) => send)).toHaveLength(2)

    const after = await town.open()
    expect(await nudgeState(after.db)).toEqual(state)
    await after.close()
  }, 60_000)

  test('answers for another time of the day', async () => {
    const { lines } = await preview(['--on', '2026-11-12', '--at', '17:30'])
    const silent = lines.map(line => JSON.parse(line)).find(({ ambassador }) => ambassador === 'Silent')
    expect(silent).toMatchObject({ stage: 'first', send: false, reason: 'nur zwischen 08:00 und 16:00 Uhr' })
  }, 60_000)

  test.each([
    [[], 'Es fehlt der Tag.'],
    [['--on', '2026-02-30'], '„2026-02-30“ ist kein Tag.'],
    [['--on', '20.3.2026'], '„20.3.2026“ ist kein Tag.'],
    [['--on', '2026-03-20', '--at', '9'], '„9“ ist keine Uhrzeit.'],
    [['--am', '2026-03-20'], 'Diese Angaben kennt der Befehl nicht.'],
  ])(
    'asks for what it needs: %j',
    async (args, sentence) => {
      const { exitCode, complaint, lines } = await preview(args)
      expect(complaint).toBe(
        `${sentence} Aufruf: npm run --silent nudges:preview -- --on 2026-03-20 [--at 09:00]\n`,
      )
      expect([exitCode, lines]).toEqual([2, []])
    },
    60_000,
  )

  test.each<[string, Record<string, string>, string]>([
    [
      'that does not exist yet',
      { DATABASE_URL: '', DATA_DIR: '/nirgends' },
      'In /nirgends gibt es noch keine Datenbank.',
    ],
    ['that does not answer', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, 'Die Datenbank antwortet nicht:'],
    ['whose address is none', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL muss mit postgres://'],
  ])(
    'says in a sentence when there is a database %s',
    async (_which, env, sentence) => {
      const { exitCode, complaint, lines } = await preview(['--on', '2026-03-20'], { ...town.env, ...env })
      expect(complaint.startsWith(sentence)).toBe(true)
      expect(complaint.trim().split('\n')).toHaveLength(1)
      expect([exitCode, lines]).toEqual([1, []])
    },
    60_000,
  )

  test('leaves a data directory alone that another process uses', async () => {
    const database = await town.open()
    const { exitCode, complaint, lines } = await preview(['--on', '2026-11-12'])
    await database.close()
    // A server shares its database with everybody; the embedded one belongs to a single process.
    const embedded = database.engine.kind === 'embedded'
    expect(exitCode).toBe(embedded ? 1 : 0)
    expect(complaint).toMatch(embedded ? /^Das Datenverzeichnis .* benutzt gerade Prozess \d+\..*\n$/ : /^$/)
    expect(lines.length > 0).toBe(!embedded)
  }, 60_000)
})
