import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { DotProgress, dotsFor } from '#app/ui/dot-progress.tsx'
import { render, tags, words } from '#tests/support/markup.ts'

const picture = (done: number, of: number) =>
  dotsFor(done, of)
    .map(dot => (dot.state === 'done' ? '●' : '○'))
    .join('')

describe('dots', () => {
  test.each([
    [0, 1, '○'],
    [1, 2, '●○'],
    [2, 2, '●●'],
    [3, 2, '●●●'],
    [0, 0, ''],
    [1, 0, '●'],
    [4, 10, '●●●●○○○○○○'],
  ])('%i of %i is %s', (done, of, expected) => {
    expect(picture(done, of)).toBe(expected)
  })

  test('more than ten would not be counted by anybody: the words stand alone', () => {
    expect(dotsFor(1, 11)).toEqual([])
    expect(dotsFor(12, 2)).toEqual([])
  })
})

describe('progress', () => {
  test('is said in words, the dots are for the eyes only', () => {
    const markup = render(createElement(DotProgress, { done: 1, of: 2, unit: 'Beiträgen' }))
    expect(words(markup)).toBe('1 von 2 Beiträgen')
    expect(tags(markup, 'svg')).toEqual([expect.objectContaining({ 'aria-hidden': 'true' })])
    expect(tags(markup, 'circle')).toHaveLength(2)
  })

  test('has a filled and an open shape, so that nobody needs to tell colours apart', () => {
    const markup = render(createElement(DotProgress, { done: 1, of: 2 }))
    expect(tags(markup, 'circle').map(circle => circle.class)).toEqual(['dot dot--done', 'dot dot--open'])
  })

  test('speaks English too', () => {
    expect(words(render(createElement(DotProgress, { done: 3, of: 2 }), 'en'))).toBe('3 of 2')
  })
})
