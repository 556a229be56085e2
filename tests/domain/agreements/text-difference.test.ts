import { describe, expect, test } from 'vitest'
import { type DifferenceBlock, textDifference } from '#app/domain/agreements/text-difference.rules.ts'

/** The difference as one line each: +new+ words, -removed- words, and how many lines were left out. */
function short(blocks: readonly DifferenceBlock[]): string[] {
  const signs = { same: '', added: '+', removed: '-' }
  return blocks.map(block =>
    block.kind === 'quiet'
      ? `(${block.lines})`
      : block.passages.map(({ kind, text }) => `${signs[kind]}${text}${signs[kind]}`).join(''),
  )
}

const before = 'Freundlich bleiben.\n\nBilder nur mit Einwilligung.\n\nIn der Arbeitszeit.'

describe('the difference between two versions', () => {
  test.each([
    ['nothing', before, []],
    ['a line end at the very end', `${before}\n`, []],
    ['the line ends of a form', before.replaceAll('\n', '\r\n'), []],
    ['one word', before.replace('Freundlich', 'Höflich'), ['-Freundlich-+Höflich+ bleiben.', '(2)']],
    ['a paragraph more', `${before}\n\nAuch abends nicht.`, ['(3)', '+Auch abends nicht.+']],
    [
      'a paragraph less',
      before.replace('Bilder nur mit Einwilligung.\n\n', ''),
      ['(1)', '-Bilder nur mit Einwilligung.-', '(1)'],
    ],
  ])('%s', (_what, after, expected) => {
    expect(short(textDifference(before, after))).toEqual(expected)
  })

  test('a text of which nothing is left has no unchanged paragraph', () => {
    const difference = textDifference(before, 'Ganz anders.')
    expect(difference.length).toBeGreaterThan(0)
    expect(difference.filter(({ kind }) => kind === 'quiet')).toEqual([])
  })

  test('a long paragraph written anew is the old one and the new one: nobody waits for a comparison', () => {
    const long = (word: string) => Array.from({ length: 2000 }, (_, index) => `${word}${index}`).join(' ')
    expect(textDifference(long('alt'), long('neu'))).toEqual([
      {
        kind: 'changed',
        passages: [
          { kind: 'removed', text: long('alt') },
          { kind: 'added', text: long('neu') },
        ],
      },
    ])
  })

  test('so is a text of very many lines', () => {
    const long = (word: string) => Array.from({ length: 1500 }, (_, index) => `${word} ${index}`).join('\n')
    const kinds = textDifference(long('alt'), long('neu')).flatMap(block =>
      block.kind === 'changed' ? block.passages.map(({ kind }) => kind) : [],
    )
    expect(kinds).toEqual(['removed', 'added'])
  })

  test('a removed word is never lost and a new one never invented', () => {
    const after = 'Freundlich und klar bleiben.\n\nBilder mit Einwilligung.\n\nNeu.'
    const passages = textDifference(before, after).flatMap(block =>
      block.kind === 'changed' ? block.passages : [],
    )
    const words = (kinds: string[]) =>
      passages
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ text }) => text.split(/\s+/))
        .filter(word => word !== '')
    expect(words(['added'])).toEqual(expect.arrayContaining(['und', 'klar', 'Neu']))
    expect(words(['removed'])).toEqual(expect.arrayContaining(['nur']))
    for (const word of words(['added'])) expect(after).toContain(word)
    for (const word of words(['removed'])) expect(before).toContain(word)
  })
})
