import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Program, runProgram } from '#tests/support/program.ts'

// The first start fills the demo town; the others begin with a copy of what it left.
let filled: string
let dataDir: string
let programs: Program[] = []

beforeAll(async () => {
  filled = await mkdtemp(join(tmpdir(), 'stadtstimmen-filled-'))
  const first = start({ DATA_DIR: filled })
  await address(first)
  first.child.kill('SIGTERM')
  await first.ended()
})
afterAll(() => rm(filled, { recursive: true, force: true }))

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-start-'))
  await cp(filled, dataDir, { recursive: true })
  programs = []
})
afterEach(async () => {
  for (const program of programs) program.child.kill('SIGKILL')
  await Promise.all(programs.map(program => program.ended()))
  await rm(dataDir, { recursive: true, force: true })
})

function start(env: Record<string, string> = {}): Program {
  const program = runProgram('app/server.ts', [], { DATA_DIR: dataDir, PORT: '0', ...env })
  programs.push(program)
  return program
}

const address = (program: Program) => program.says(/Stadtstimmen: (http:\S+)/)

describe('a start', () => {
  test('prints the address and the demo accounts, and answers', async () => {
    const program = start()
    const url = await address(program)
    await program.says(/Strg-C beendet das Programm/)
    expect(program.output()).toContain('samira.yildiz@lindental.example')
    const ready = await fetch(`${url}/health/ready`)
    expect(await ready.json()).toEqual({ status: 'ready' })
    expect(await (await fetch(`${url}/anmelden`)).text()).toContain('Stadt Lindental')
  })
})

describe('the end', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends cleanly, and the data can be opened again',
    async signal => {
      const first = start()
      await address(first)
      first.child.kill(signal)
      expect(await first.ended()).toBe(0)
      const second = start()
      await address(second)
    },
  )

  test('after kill -9 the program starts again by itself, with its data', async () => {
    const first = start()
    await address(first)
    first.child.kill('SIGKILL')
    expect(await first.ended()).toBe('SIGKILL')
    const url = await address(start())
    expect(await (await fetch(`${url}/anmelden`)).text()).toContain('Stadt Lindental')
  })
})

describe('a start that must not be', () => {
  test('a second process on the same data is refused with a sentence', async () => {
    const first = start()
    await address(first)
    const second = start()
    expect(await second.ended()).toBe(1)
    expect(second.output()).toContain(`benutzt gerade Prozess ${first.child.pid}`)
    expect(second.output()).not.toContain('    at ')
  })

  test('each mistake in the configuration gets its sentence', async () => {
    const program = start({ DATABASE_URL: 'postgres://nowhere', PORT: 'achtzig' })
    expect(await program.ended()).toBe(1)
    expect(program.output()).toContain('PORT muss eine Zahl sein.')
  })

  test('production without its secrets is refused', async () => {
    const program = start({ DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' })
    expect(await program.ended()).toBe(1)
    expect(program.output()).toContain('APP_SECRET fehlt')
    expect(program.output()).toContain('ORIGIN fehlt')
  })

  test('a database that does not answer is named as such', async () => {
    const program = start({
      DATABASE_URL: 'postgres://127.0.0.1:1/nowhere',
      ORIGIN: 'https://stimmen.example',
      APP_SECRET: 'x'.repeat(40),
    })
    expect(await program.ended()).toBe(1)
    expect(program.output()).toContain('Die Datenbank antwortet nicht')
  })

  test('a port that is taken is named as such', async () => {
    const port = new URL(await address(start())).port
    const other = await mkdtemp(join(tmpdir(), 'stadtstimmen-start-'))
    await cp(filled, other, { recursive: true })
    const second = start({ PORT: port, DATA_DIR: other })
    expect(await second.ended()).toBe(1)
    expect(second.output()).toContain(`Port ${port} benutzt schon`)
    await rm(other, { recursive: true, force: true })
  })
})
