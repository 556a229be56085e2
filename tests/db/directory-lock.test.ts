import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DirectoryInUse, lockDirectory } from '#db/directory-lock.ts'

const aDirectory = () => mkdtempSync(join(tmpdir(), 'stadtstimmen-lock-'))

describe('a data directory', () => {
  test('belongs to one process, and is free again afterwards', () => {
    const directory = aDirectory()
    const unlock = lockDirectory(directory)
    expect(readFileSync(join(directory, 'in-use.pid'), 'utf8')).toBe(String(process.pid))
    unlock()
    expect(() => readFileSync(join(directory, 'in-use.pid'))).toThrow(/ENOENT/)
  })

  test('is never taken from a living process, and the sentence says from which', async () => {
    const directory = aDirectory()
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    writeFileSync(join(directory, 'in-use.pid'), String(other.pid))
    expect(() => lockDirectory(directory)).toThrow(DirectoryInUse)
    expect(() => lockDirectory(directory)).toThrow(`benutzt gerade Prozess ${other.pid}`)
    const exited = once(other, 'exit')
    other.kill()
    await exited
    lockDirectory(directory)()
  })

  test.each([
    ['of a process that is gone', '4194399'],
    ['that was cut off while it was written', ''],
  ])('can be taken from a lock %s', (_case, content) => {
    const directory = aDirectory()
    writeFileSync(join(directory, 'in-use.pid'), content)
    expect(() => lockDirectory(directory)()).not.toThrow()
  })

  test('is not given back by somebody it does not belong to', () => {
    const directory = aDirectory()
    const unlock = lockDirectory(directory)
    writeFileSync(join(directory, 'in-use.pid'), '1')
    unlock()
    expect(readFileSync(join(directory, 'in-use.pid'), 'utf8')).toBe('1')
  })
})
