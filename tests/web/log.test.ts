import { describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { loggedPath } from '#app/web/log.ts'

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
