import { describe, expect, test } from 'vitest'
import { type ConsentFormFacts, renderConsentForm, renderOccasionList } from '#app/documents/consent-form.ts'
import { markdownBlocks } from '#app/documents/markdown-blocks.ts'
import { readContent } from '#app/mail/read-content.ts'
import { codeFor, readPdf } from '#tests/support/pdf.ts'

async function shippedText(key: 'employee' | 'citizen' | 'child' | 'event') {
  const de = await readContent('consent-forms', key, 'de')
  const en = await readContent('consent-forms', key, 'en')
  const plain = await readContent('consent-forms', `${key}.plain`, 'de')
  const titles = { titleDe: String(de.attributes.title), titleEn: String(en.attributes.title) }
  return { key, version: 3, ...titles, bodyDe: de.body, bodyEn: en.body, bodyPlain: plain.body }
}

const address = 'https://stadt.example/einwilligungen/0b1c7a52-3f6e-4f6e-9a51-5d1c0b7a52ff'

async function facts(change: Partial<ConsentFormFacts> = {}): Promise<ConsentFormFacts> {
  return {
    ...{ town: 'Stadt Lindental', address, today: '2026-11-19', occasion: 'Teamtag im Bauhof' },
    person: {
      ...{ name: 'Samira Demir', kind: 'employee', department: 'Bauhof', bornOn: null },
      ...{ soleCustody: false, guardians: [] },
    },
    scopes: [
      { purpose: 'public-relations', channel: 'website' },
      { purpose: 'recruiting', channel: 'website' },
      { purpose: 'public-relations', channel: 'linkedin-page' },
      { purpose: 'recruiting', channel: 'linkedin-page' },
    ],
    ...{ validUntil: '2028-11-19', endsWithEmployment: true, showName: true },
    text: await shippedText('employee'),
    ...change,
  }
}
const form = async (change?: Partial<ConsentFormFacts>, wording: 'de' | 'en' | 'plain' = 'de') =>
  readPdf(await renderConsentForm(await facts(change), wording))

describe('the form of one person', () => {
  test('is read aloud as it stands: tagged, titled, in its language', async () => {
    const { title, language, tagged, universalAccess, pages } = await form()
    expect({ title, language, tagged, universalAccess }).toEqual({
      title: 'Einwilligung in Fotos, auf denen du zu sehen bist',
      ...{ language: 'de', tagged: true, universalAccess: '1' },
    })
    expect(pages).toBeLessThanOrEqual(2)
    expect((await form({}, 'en')).language).toBe('en')
  })

  test.each(['de', 'en', 'plain'] as const)(
    'never has lines to sign on a sheet without words: %s',
    async wording => {
      const before = {
        ...{ de: 'Verantwortlich ist die Stadt', en: 'The controller is the town' },
        plain: 'Die Stadt hebt das Blatt auf',
      }[wording]
      const { pageTexts } = await form({}, wording)
      const signed = pageTexts.filter(text => text.includes(wording === 'en' ? 'Place, date' : 'Ort, Datum'))
      expect(signed).toHaveLength(1)
      expect(signed[0]).toContain(before)
    },
  )

  test('says everything the law asks for', async () => {
    const { text } = await form()
    for (const words of [
      ...['Stadt Lindental', 'Samira Demir', 'Beschäftigte:r', 'Bauhof', 'Teamtag im Bauhof'],
      ...['bis 19.11.2028; endet mit der Beschäftigung', 'dürfen dabeistehen'],
      ...['Öffentlichkeitsarbeit', 'Personalgewinnung', 'Website der Stadt', 'LinkedIn-Seite der Stadt'],
      ...['Freiwillig und ohne Nachteil', 'Widerrufen', 'USA', 'DSG NRW', 'Ort, Datum, Unterschrift'],
      ...['Text „Beschäftigte“, Fassung 3'],
    ]) {
      expect(text).toContain(words)
    }
  })

  test('has a box of its own for each channel and purpose asked for, and for no other', async () => {
    const { text } = await form()
    expect(text.match(/Ja (?=Ja|LinkedIn|Worum)/g)).toHaveLength(4)
    expect(text).not.toContain('Instagram (')
    expect(text).not.toContain('Druck (Broschüre')
  })

  test('carries a code that opens exactly this record', async () => {
    const { darkSquares } = await form()
    expect(darkSquares).toEqual(codeFor(address))
    const other = 'https://stadt.example/einwilligungen/1b1c7a52-3f6e-4f6e-9a51-5d1c0b7a52ff'
    expect(darkSquares).not.toEqual(codeFor(other))
  })

  test('comes in English and in plain language as well', async () => {
    const english = await form({}, 'en')
    expect(english.title).toBe('Consent to photos that show you')
    for (const words of [
      'Employee',
      'Recruiting',
      'until 19/11/2028',
      'Withdrawing',
      'Place, date, signature',
    ])
      expect(english.text).toContain(words)
    const plain = await form({}, 'plain')
    expect(plain.language).toBe('de')
    expect(plain.text).toContain('Kann ich es mir anders überlegen?')
    expect(plain.text).not.toContain('Artikel 6')
  })

  test('takes names for names, whatever signs are in them', async () => {
    const name = '#let x = "$a$" *Mila* <b> \\ [Demir]'
    const { text } = await form({ person: { ...(await facts()).person, name, kind: 'citizen' } })
    expect(text).toContain(name)
  })

  test('says so where nothing was agreed: any occasion, no end, no name', async () => {
    const open = { occasion: '', validUntil: null, endsWithEmployment: false, showName: false }
    const { text } = await form({ ...open, text: await shippedText('citizen') })
    for (const words of ['Fotos der Stadt allgemein', 'ohne Ende, bis zum Widerruf', 'werden nicht genannt'])
      expect(text).toContain(words)
  })
})

describe('the form of a child', () => {
  const child = async (change: Partial<ConsentFormFacts['person']>) =>
    form({
      person: {
        ...{ name: 'Mila', kind: 'child', department: null, bornOn: '2019-05-04', soleCustody: false },
        guardians: ['Ayla Kaya', 'Jan Kaya'],
        ...change,
      },
      text: await shippedText('child'),
    })

  test('has a line for each guardian, and from 14 on one for the child', async () => {
    const young = await child({})
    expect(young.text).toContain('Ayla Kaya, sorgeberechtigt')
    expect(young.text).toContain('Jan Kaya, sorgeberechtigt')
    expect(young.text).toContain('04.05.2019')
    expect(young.text).not.toContain('Mila, ab 14 Jahren')
    expect((await child({ bornOn: '2012-11-19' })).text).toContain('Mila, ab 14 Jahren')
    expect((await child({ bornOn: '2012-11-20' })).text).not.toContain('Mila, ab 14 Jahren')
  })

  test('has two lines as long as nobody is entered, one with sole custody', async () => {
    const lines = async (change: Partial<ConsentFormFacts['person']>) =>
      (await child(change)).text.match(/sorgeberechtigte Person, Name in Druckbuchstaben/g)?.length ?? 0
    expect(await lines({ guardians: [] })).toBe(2)
    expect(await lines({ guardians: ['Ayla'] })).toBe(1)
    expect(await lines({ guardians: ['Ayla'], soleCustody: true })).toBe(0)
    expect((await child({ guardians: ['Ayla'], soleCustody: true })).text).toContain(
      'Ayla (alleiniges Sorgerecht)',
    )
  })
})

describe('the list of an occasion', () => {
  test('has a line for everybody on it, and room for more', async () => {
    const { person: _, occasion: __, endsWithEmployment: ___, ...common } = await facts()
    const list = {
      title: 'Sommerfest',
      place: 'Bauhof',
      heldOn: '2026-11-20',
      names: ['Samira Demir', 'Tom Weber'],
    }
    const bytes = await renderOccasionList({ ...common, ...list, text: await shippedText('event') }, 'de')
    const { title, text, tagged, darkSquares } = await readPdf(bytes)
    expect([title, tagged]).toEqual(['Einwilligung in Fotos von dieser Veranstaltung', true])
    for (const words of [
      'Sommerfest · Bauhof · 20.11.2026',
      'Samira Demir',
      'Tom Weber',
      'Datum und Unterschrift',
    ])
      expect(text).toContain(words)
    expect(text).toContain('Öffentlichkeitsarbeit, Personalgewinnung')
    expect(text).toContain('14')
    expect(darkSquares).toEqual(codeFor(address))
  })
})

describe('a text as blocks', () => {
  test('headings, paragraphs and lists, strong words marked, everything else as words', () => {
    const source = '## Wo\n\nDie **Stadt** & du: 1 < 2\n\n- eins\n- zwei\n\n---\n\n> Zitat\n'
    const run = (text: string, strong = false) => ({ text, strong })
    expect(markdownBlocks(source)).toEqual([
      { kind: 'heading', runs: [run('Wo')] },
      { kind: 'paragraph', runs: [run('Die '), run('Stadt', true), run(' & du: 1 < 2')] },
      { kind: 'list', items: [[run('eins')], [run('zwei')]] },
      { kind: 'paragraph', runs: [run('Zitat')] },
    ])
  })
})
