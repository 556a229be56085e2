import { describe, expect, test } from 'vitest'
import type { ShownBlocker, ShownGate } from '#app/domain/photos/photos.server.ts'
import { GatePanel } from '#app/routes/photos/gate-panel.tsx'
import { blockersByBox } from '#app/routes/photos/gate-words.ts'
import { element, render, tags, words } from '#tests/support/markup.ts'

// What the traffic light says and where its buttons lead, as it is sent before any script runs.

function gate(blockers: ShownBlocker[], change: Partial<ShownGate> = {}): ShownGate {
  return {
    ...{ photoId: 'p', purpose: 'public-relations', faces: 4, keeper: false },
    channels: [
      { channel: 'website', clear: true, blockers: [] },
      { channel: 'linkedin-profiles', clear: blockers.length === 0, blockers },
    ],
    ...change,
  }
}

const panel = (shown: ShownGate, locale: 'de' | 'en' = 'de') =>
  render(element(GatePanel, { gate: shown, photo: { id: shown.photoId } }), locale)
const links = (markup: string) => tags(markup, 'a').map(({ href }) => href)

const unknown: ShownBlocker = {
  ...{ kind: 'unnamed', boxId: 'b3', next: 'name' },
  ...{ face: 3, name: null, personId: null },
}
const uncovered: ShownBlocker = {
  ...{ kind: 'uncovered', boxId: 'b1', reason: 'no-consent', next: 'ask' },
  ...{ face: 1, name: 'Mia', personId: null },
}
const whole = { face: null, name: null, personId: null } as const

describe('the traffic light', () => {
  test('says in words for how many of at least how many faces something is missing', () => {
    const text = words(panel(gate([uncovered])))
    expect(text).toContain(
      'Noch nicht für LinkedIn: Für 1 von mindestens 4 Gesichtern fehlt eine Einwilligung.',
    )
    expect(text).toContain('Mia: Eine Einwilligung fehlt.')
    expect(text).toContain('Einwilligung anfragen: Mia')
    expect(words(panel(gate([uncovered], { faces: 1 })))).toContain('Für 1 von mindestens 1 Gesicht fehlt')
    expect(words(panel(gate([uncovered]), 'en'))).toContain(
      'Not for LinkedIn yet: a consent is missing for 1 of at least 4 faces.',
    )
  })

  test('is clear in words as well, and leads to the photo', () => {
    const markup = panel(gate([]))
    expect(words(markup)).toContain('Frei für LinkedIn: Für jedes Gesicht ist etwas nachgewiesen.')
    expect(words(panel(gate([], { faces: 0 })))).toContain('Auf dem Foto ist kein Gesicht zu sehen.')
    expect(links(markup)[0]).toBe('/fotos/p/verwenden')
    expect(words(markup)).toContain('LinkedIn-Profile der Botschafter:innen frei')
  })

  test('names the places where it is open, and whose face keeps it', () => {
    const text = words(panel(gate([uncovered, unknown])))
    expect(text).toContain('Website der Stadt frei')
    expect(text).toContain('LinkedIn-Profile der Botschafter:innen Offen: Mia, Gesicht 3 noch nicht')
  })

  test('says in how many places it is open before anybody unfolds them', () => {
    expect(words(panel(gate([uncovered])))).toContain('Alle Orte: 1 von 2 frei')
    expect(words(panel(gate([]), 'en'))).toContain('All places: 2 of 2 clear')
  })

  test('does not offer beside a face what the button says already', () => {
    const hrefs = links(panel(gate([uncovered, unknown])))
    expect(hrefs.filter(href => href === '/fotos/p/einwilligung-anfragen?box=b1')).toHaveLength(1)
    expect(hrefs).toContain('/fotos/p/ausnahme?box=b1')
    expect(hrefs).toContain('/fotos/p#gesicht-b3')
  })

  test('marks the faces that are open, and only those', () => {
    expect([...blockersByBox(gate([uncovered, unknown])).keys()]).toEqual(['b1', 'b3'])
    expect(blockersByBox(gate([{ kind: 'uncounted', next: 'count', ...whole }])).size).toBe(0)
    expect(blockersByBox(undefined).size).toBe(0)
  })

  test('calls a face without a name by its number', () => {
    const markup = panel(gate([unknown]))
    expect(words(markup)).toContain('Gesicht 3: Wer das ist, steht noch nicht fest.')
    expect(links(markup)).toContain('/fotos/p#gesicht-b3')
    expect(links(markup)).toContain('/fotos/p/ausnahme?box=b3')
  })

  test('leads an uploader to asking, and comms to the person or to the register', () => {
    expect(links(panel(gate([uncovered])))).toContain('/fotos/p/einwilligung-anfragen?box=b1')
    const linked = { ...uncovered, personId: 'mia' }
    const comms = panel(gate([linked], { keeper: true }))
    expect(links(comms)).toContain('/einwilligungen/menschen/mia')
    expect(links(comms)).not.toContain('/fotos/p/einwilligung-anfragen?box=b1')
    const claimed = panel(gate([{ ...unknown, name: 'Mia', next: 'ask' }], { keeper: true }))
    expect(words(claimed)).toContain('Mit dem Register verbinden: Mia')
  })

  test.each([
    [
      { kind: 'uncounted', next: 'count', ...whole },
      'Die Gesichter ließen sich nicht suchen.',
      '/fotos/p#zaehlen',
    ],
    [{ kind: 'detecting', next: 'wait', ...whole }, 'Die Gesichter werden noch gesucht.', null],
    [{ kind: 'rendering', next: 'wait', ...whole }, 'Das Foto wird gerade neu gerechnet.', null],
    [{ kind: 'unready', next: 'wait', ...whole }, 'Das Foto wird noch vorbereitet.', null],
    [{ kind: 'unusable', next: 'wait', ...whole }, 'Dieses Foto wird nicht verwendet.', null],
  ] as Array<[ShownBlocker, string, string | null]>)(
    'says once what concerns the whole photo: %j',
    (blocker, sentence, href) => {
      const markup = panel(gate([blocker]))
      expect(words(markup).split(sentence)).toHaveLength(2)
      if (href === null) expect(words(markup)).toContain('Gerade ist nichts zu tun.')
      else expect(links(markup)[0]).toBe(href)
    },
  )

  test('counts faces that nobody marked, and says so', () => {
    const text = words(panel(gate([{ kind: 'unmarked', count: 2, next: 'name', ...whole }])))
    expect(text).toContain('Für 2 von mindestens 4 Gesichtern fehlt eine Einwilligung.')
    expect(text).toContain('2 Gesichter sind noch nicht markiert.')
  })

  test('never says it by colour alone, and alarms nobody', () => {
    const markup = panel(gate([uncovered]))
    expect(markup).not.toContain('role="alert"')
    expect(markup).not.toContain('danger')
    expect(markup).toContain('kern-icon--warning')
  })
})
