import { expect, test } from 'vitest'
import { breakableName } from '#app/routes/uploads/breakable-name.ts'
import { fileSize } from '#app/routes/uploads/file-size.ts'
import { readAnswers } from '#app/routes/uploads/upload-answers.ts'

test.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [14_000, '14 kB'],
  [1024 * 1024 - 1, '1.024 kB'],
  [1_300_000, '1,2 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'de')).toBe(words)
})

test('a size is written as the language does', () => {
  expect(fileSize(1_300_000, 'en')).toBe('1.2 MB')
})

test('a long name may break behind each underscore', () => {
  expect(breakableName('a_b_c.xlsx')).toBe('a_\u200bb_\u200bc.xlsx')
})

test('what was said about files: left out, whose, which page, which figures', () => {
  const form = new FormData()
  form.append('leaveOut', 'a')
  form.append('leaveOut', 'b')
  form.append('mine', 'c')
  form.append('page-c', '  stadt-beispiel ')
  form.append('page-d', '   ')
  form.append('page-elsewhere', 'x')
  form.append('counts', 'file')
  const files = [{ importId: 'c' }, { importId: 'd' }]
  expect(readAnswers(form, files)).toEqual({
    leaveOut: ['a', 'b'],
    mine: ['c'],
    pages: new Map([['c', 'stadt-beispiel']]),
    counts: 'file',
  })
})

test('nothing said, or what no form of ours says, is no answer', () => {
  const form = new FormData()
  form.append('counts', 'both')
  form.append('mine', new File(['a'], 'a'))
  expect(readAnswers(form, [])).toEqual({ leaveOut: [], mine: [], pages: new Map(), counts: null })
})
