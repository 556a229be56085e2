import { describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { log, logError, loggedPath } from '#app/web/log.ts'
import { useLogLines } from '#tests/support/log-lines.ts'

// What the people who run the server read: one line of JSON for each event, on standard output.

const { lines, entries } = useLogLines()

describe('an event', () => {
  test('is one line, with its moment and its facts', () => {
    log('info', 'mail.sent', { mailId: 'a1', attempts: 2, ok: true, error: null })
    expect(lines()).toHaveLength(1)
    expect(lines()[0]).toMatch(/^[^\n]+\n$/)
    expect(entries()).toEqual([
      {
        ...{ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), level: 'info', event: 'mail.sent' },
        ...{ mailId: 'a1', attempts: 2, ok: true, error: null },
      },
    ])
  })

  test('stays one line whatever its facts hold', () => {
    log('info', 'request', { path: '/themen/"a"\n{"level":"error"}' })
    expect(lines().join('').trimEnd().split('\n')).toHaveLength(1)
    expect(entries()[0]).toMatchObject({ level: 'info', path: '/themen/"a"\n{"level":"error"}' })
  })
})

describe('an error', () => {
  test('has its stack, and says where it happened', () => {
    logError('job.failed', new RangeError('nicht so'), { job: 'clean-up' })
    const [entry] = entries()
    expect(entry).toMatchObject({ level: 'error', event: 'job.failed', job: 'clean-up' })
    expect(entry?.stack).toMatch(/^RangeError: nicht so\n\s+at .*log\.test\.ts/)
  })

  test.each([
    [
      'of the job queue: an object with a message',
      { message: 'queue gone', queue: 'deliver-mail' },
      'queue gone',
    ],
    ['that is a word', 'kaputt', 'kaputt'],
    ['that is nothing', undefined, 'undefined'],
    ['that is null', null, 'null'],
    ['without a stack', Object.assign(new Error('nur Worte'), { stack: undefined }), 'nur Worte'],
  ])('%s is told as far as it can be', (_what, error, stack) => {
    logError('jobs.error', error)
    expect(entries()).toMatchObject([{ event: 'jobs.error', stack }])
  })
})

const token = linkToken('k'.repeat(32), newId())

describe('a path in the log', () => {
  test.each([
    [`/passwort/${token}`, '/passwort/…'],
    [`/bewerbung/${token}.data`, '/bewerbung/….data'],
    [`/kalender/${token}.ics`, '/kalender/….ics'],
    [`/meine-daten/${token}/daten.json`, '/meine-daten/…/daten.json'],
  ])('holds no token of a personal link: %s', (path, logged) => {
    expect(loggedPath(path)).toBe(logged)
  })

  test('still says which page it was, and which row', () => {
    const path = `/veranstaltungen/${newId()}/teilnahme`
    expect(loggedPath(path)).toBe(path)
  })
})
