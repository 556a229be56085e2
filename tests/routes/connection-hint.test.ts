import { describe, expect, test } from 'vitest'
import type { Connection } from '#app/domain/linkedin/portability/connection.rules.ts'
import { ConnectionHint } from '#app/routes/connection/connection-hint.tsx'
import { element, render, tags, words } from '#tests/support/markup.ts'

// What stands beside the upload of files about the way without one.

const hint = (connection: Connection | null, locale: 'de' | 'en' = 'de') =>
  render(element(ConnectionHint, { connection }), locale)

const connected = (endsSoon: boolean): Connection => ({
  ...{ state: 'connected', connectedAt: new Date('2026-10-01T09:00:00Z'), fetchedAt: null, endsSoon },
  // Half past midnight in Berlin: people read Berlin's day.
  expiresAt: new Date('2026-11-29T23:30:00Z'),
})

describe('the hint beside the upload', () => {
  test('is not there where the town offers no connection', () => {
    expect(hint(null)).toBe('')
  })

  test.each<[string, Connection, string, string]>([
    ['nobody has connected', { state: 'none' }, 'ganz ohne Datei', 'without any file'],
    [
      'it lasts',
      connected(false),
      'Du bist bis 30.11.2026 mit LinkedIn verbunden.',
      'connected with LinkedIn until',
    ],
    ['it ends soon', connected(true), 'endet am 30.11.2026', 'ends on 30/11/2026'],
    [
      'it has ended',
      { state: 'ended', endedAt: new Date('2026-11-18T09:00:00Z') },
      'ist am 18.11.2026 zu Ende gegangen',
      'ended on 18/11/2026',
    ],
  ])('says while %s how things stand, and leads to the page', (_when, connection, german, english) => {
    expect(words(hint(connection))).toContain(german)
    expect(words(hint(connection, 'en'))).toContain(english)
    expect(tags(hint(connection), 'a').map(({ href }) => href)).toEqual(['/zahlen/verbindung'])
  })
})
