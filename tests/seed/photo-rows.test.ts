import { describe, expect, test } from 'vitest'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import { consentRows } from '#db/seed/consent-rows.ts'
import { depictedId } from '#db/seed/depicted.ts'
import { photoRows } from '#db/seed/photo-rows.ts'
import { townPhotos } from '#db/seed/town-photos.ts'

const consentTextIds = new Map(['employee', 'citizen', 'child', 'event'].map(key => [key, `text-${key}`]))
const today = '2026-11-19'

/** Whether somebody of the demo town may be shown in ambassadors' profiles today, and if not, why. */
function standing(slug: string): string {
  const rows = consentRows({ consentTextIds }, today)
  const person = rows.depictedPerson.find(({ id }) => id === depictedId(slug))
  const consent = rows.consent.find(({ personId }) => personId === person?.id)
  if (!person || !consent) throw new Error(`${slug} is not in the register`)
  const cover = coverOf(
    {
      ...{ id: person.id, name: person.name, kind: person.kind, bornOn: person.bornOn },
      ...{ soleCustody: false, leftOn: null },
      guardianIds: rows.guardian.filter(({ personId }) => personId === person.id).map(({ id }) => id),
      consents: [
        {
          ...consent,
          scopes: rows.consentScope
            .filter(({ consentId }) => consentId === consent.id)
            .map(({ withdrawnAt, ...scope }) => ({ ...scope, withdrawn: withdrawnAt !== null })),
          signers: rows.consentSignature
            .filter(({ consentId }) => consentId === consent.id)
            .map(({ guardianId }) => guardianId),
        },
      ],
    },
    { purpose: 'public-relations', channel: 'linkedin-profiles', today },
  )
  return cover.covered ? 'yes' : cover.reason
}

describe('the consents of the demo town', () => {
  test.each([
    ['samira.yildiz', 'yes'],
    ['lars.petersen', 'yes'],
    ['mila.brandt', 'yes'],
    ['emil.owusu', 'not-answered'],
    ['mehmet.aydin', 'withdrawn'],
    ['gerd.althaus', 'expired'],
  ])('%s: %s', (slug, expected) => {
    expect(standing(slug)).toBe(expected)
  })

  test('are written in the texts that ship, and are the same for the same day', () => {
    const rows = consentRows({ consentTextIds }, today)
    expect(rows.consent.every(({ textId }) => textId.startsWith('text-'))).toBe(true)
    expect(consentRows({ consentTextIds }, today)).toEqual(rows)
  })
})

describe('the photos of the demo town', () => {
  test('show people of the register, each in a box that lies on the picture', () => {
    const { photoBox } = photoRows([], today)
    const known = new Set(consentRows({ consentTextIds }, today).depictedPerson.map(({ id }) => id))
    expect(photoBox.filter(({ kind }) => kind === 'face')).toHaveLength(8)
    for (const { kind, personId, x, y, width, height } of photoBox) {
      expect(kind === 'face' ? known.has(personId ?? '') : personId === null).toBe(true)
      expect([x >= 0, y >= 0, x + width <= 1, y + height <= 1]).toEqual([true, true, true, true])
    }
  })

  test('have a description each, and were uploaded before today', () => {
    for (const { altText, uploadedOn } of townPhotos(today)) {
      expect(altText.split(' ').length).toBeGreaterThan(5)
      expect(uploadedOn < today).toBe(true)
    }
  })

  test('after a withdrawal one place is done and one is open, due in three working days', () => {
    const { takeDown } = photoRows([], today)
    expect(takeDown.map(row => [row.channel, row.dueOn, 'proof' in row ? row.proof : null])).toEqual([
      ['website', '2026-11-20', null],
      ['intranet', '2026-11-20', 'url-checked'],
    ])
  })
})
