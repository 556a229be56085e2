import { describe, expect, test } from 'vitest'
import de from '#app/i18n/de.ts'
import en from '#app/i18n/en.ts'

type Texts = { [key: string]: string | Texts }

const flat = (texts: Texts, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flat(value, `${prefix}${key}.`)],
    ),
  )

const german = flat(de)
const english = flat(en)

// What stands between braces has to be given by the code: {name}, {count, plural, ...}. The branches of a
// plural stand between braces too, but they follow the word they are for.
const placeholders = (text: string) =>
  [...text.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other) )\{(\w+)[},]/g)].map(match => match[1])

const sameWords = (some: unknown[], others: unknown[]) =>
  [...new Set(some)].sort().join() === [...new Set(others)].sort().join()

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort())
  })

  test('use the same placeholders', () => {
    const different = [...german].filter(
      ([key, text]) => !sameWords(placeholders(text), placeholders(english.get(key) ?? '')),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  test('leave nothing empty', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe('the tone', () => {
  test('nothing shouts', () => {
    expect([...german, ...english].filter(([, text]) => text.includes('!'))).toEqual([])
  })

  test('German says du, not Sie', () => {
    // At the beginning of a sentence "Ihre" may be theirs as well.
    const formal = [...german].filter(([, text]) =>
      /(?<!^|[.:?] )\b(Ihnen|Ihre[mnrs]?|Ihr)\b|\bSie (können|haben|möchten|müssen)\b/.test(text),
    )
    expect(formal).toEqual([])
  })

  test('German is gender-inclusive: with a colon or without a gender', () => {
    const exclusive =
      /\b(Botschafter|Mitarbeiter|Kollegen|Bürger|Nutzer|Bewerber|Teilnehmer)\b(?!:|innen|amt|büro)/
    expect([...german].filter(([, text]) => exclusive.test(text))).toEqual([])
  })
})
