import { describe, expect, test } from 'vitest'
import { checkLines, type KnownAddresses } from '#app/domain/ambassadors/people-import/check-lines.rules.ts'

const departments = [
  { id: 'kita', name: 'Kindertagesstätten', shortName: 'Kita' },
  { id: 'bau', name: 'Bauamt', shortName: 'Bau' },
  { id: 'hoch', name: 'Hochbau', shortName: 'Technik' },
  { id: 'tief', name: 'Tiefbau', shortName: 'Technik' },
  { id: 'trick', name: 'Bau', shortName: 'B2' },
]

const nobody: KnownAddresses = new Map()

function check(lines: Array<Partial<{ name: string; email: string; department: string }>>, known = nobody) {
  const whole = lines.map((line, index) => ({
    line: index + 2,
    name: 'Änne Weiß',
    email: `a${index}@stadt.example`,
    department: 'Kita',
    ...line,
  }))
  return checkLines(whole, known, departments)
}

const only = (line: Parameters<typeof check>[0][number], known = nobody) => check([line], known)[0]

describe('a line', () => {
  test('invites somebody new into their department', () => {
    expect(only({})).toEqual({
      line: 2,
      name: 'Änne Weiß',
      email: 'a0@stadt.example',
      departmentName: 'Kita',
      departmentId: 'kita',
      outcome: 'new',
      problem: null,
      sameAsLine: null,
    })
  })

  test.each([
    ['no-email', { email: '' }],
    ['not-an-email', { email: 'aenne@' }],
    ['not-an-email', { email: 'aenne.weiss' }],
    ['not-an-email', { email: `${'a'.repeat(250)}@stadt.example` }],
    ['not-an-email', { email: 'a@stadt.example; b@stadt.example' }],
    ['no-name', { name: '' }],
    ['name-too-long', { name: 'a'.repeat(81) }],
    ['no-department', { department: '' }],
    ['unknown-department', { department: 'Raumfahrt' }],
    ['unknown-department', { department: 'Technik' }],
  ] as const)('is wrong with its reason: %s (%o)', (problem, line) => {
    expect(only(line)).toMatchObject({ outcome: 'wrong', problem })
  })

  test.each([
    ['Kindertagesstätten', 'kita'],
    ['  kINDERTAGESSTÄTTEN ', 'kita'],
    ['KITA', 'kita'],
    ['bauamt', 'bau'],
  ])('names a department by name or short name, whatever the case and the spaces: %s', (department, id) => {
    expect(only({ department })).toMatchObject({ outcome: 'new', departmentId: id })
  })

  test("means the department of that name, and not another one's short name", () => {
    expect(only({ department: 'Bau' })).toMatchObject({ departmentId: 'trick' })
  })
})

describe('an address', () => {
  test('in another case is the same person: the second line is wrong and names the first', () => {
    const lines = check([{ email: 'a@stadt.example' }, {}, { email: 'A@Stadt.Example' }])
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'wrong'])
    expect(lines[2]).toMatchObject({ problem: 'twice', sameAsLine: 2 })
  })

  test('that is missing twice is missing, and not there twice', () => {
    const lines = check([{ email: '' }, { email: '' }])
    expect(lines.map(({ problem }) => problem)).toEqual(['no-email', 'no-email'])
  })

  test('of somebody in the programme is known, whatever else stands in the line', () => {
    const known: KnownAddresses = new Map([['a@stadt.example', 'ambassador']])
    const line = { email: 'A@stadt.example', name: '', department: 'Raumfahrt' }
    expect(only(line, known)).toMatchObject({ outcome: 'known', problem: null })
  })

  test('of somebody who works on the programme is wrong', () => {
    const known: KnownAddresses = new Map([['a@stadt.example', 'staff']])
    expect(only({ email: 'a@stadt.example' }, known)).toMatchObject({ problem: 'staff-account' })
  })
})
