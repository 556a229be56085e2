import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { applicationSchema } from '#app/domain/rounds/applying/application.schema.ts'
import { applicationState } from '#app/domain/rounds/applying/application-state.rules.ts'
import { mailAllowed } from '#app/domain/rounds/applying/mail-quota.rules.ts'
import { countersOf, shownTotals } from '#app/domain/rounds/applying/self-description.rules.ts'
import { choiceSchema } from '#app/domain/rounds/choosing/choice.schema.ts'
import { fillName, nextDecisions, planChoice } from '#app/domain/rounds/choosing/decision.rules.ts'
import { departmentMatrix, missingDepartments } from '#app/domain/rounds/choosing/department-matrix.rules.ts'
import { movedQuestion } from '#app/domain/rounds/keeping/question-order.rules.ts'
import { asksSelfDescription, reopens, roundPhase } from '#app/domain/rounds/round.rules.ts'
import { roundSchema } from '#app/domain/rounds/round.schema.ts'

const times = { opensOn: '2026-11-10', closesOn: '2026-11-20', closedAt: null }
const early = new Date('2026-11-12T09:00:00Z')

describe('a call', () => {
  test.each([
    ['2026-11-09', 'planned'],
    ['2026-11-10', 'open'],
    ['2026-11-20', 'open'],
    ['2026-11-21', 'closed'],
  ] as const)('on %s is %s: both days belong to it', (today, phase) => {
    expect(roundPhase(times, today)).toBe(phase)
  })

  test('that was closed early is over, whatever its days say', () => {
    for (const today of ['2026-11-09', '2026-11-15', '2026-11-21'])
      expect(roundPhase({ ...times, closedAt: early }, today)).toBe('closed')
  })

  test.each([
    [times, { ...times, closesOn: '2026-11-30' }, '2026-11-21', true],
    [{ ...times, closedAt: early }, times, '2026-11-15', true],
    [{ ...times, closedAt: early }, times, '2026-11-21', false],
    [times, { ...times, closesOn: '2026-11-30' }, '2026-11-20', false],
    [times, { ...times, opensOn: '2026-12-01', closesOn: '2026-12-24' }, '2026-11-21', true],
  ])('%j changed to %j on %s comes back: %s', (before, after, today, back) => {
    expect(reopens(before, after, today)).toBe(back)
  })

  test('that came back asks nobody to describe themselves', () => {
    expect(asksSelfDescription({ selfDescription: true, reopenedAt: null })).toBe(true)
    expect(asksSelfDescription({ selfDescription: true, reopenedAt: early })).toBe(false)
    expect(asksSelfDescription({ selfDescription: false, reopenedAt: null })).toBe(false)
  })

  const typed = { title: 'Wer?', invitation: 'Kommt.', opensOn: '2026-11-10', closesOn: '2026-11-20' }
  test.each([
    [{ closesOn: '2026-11-09' }, 'closesOn', 'ends-before-it-begins'],
    [{ kickOffOn: '2026-11-20' }, 'kickOffOn', 'kick-off-too-early'],
    [{ opensOn: '2026-02-30' }, 'opensOn', 'not-a-date'],
    [{ places: 'viele' }, 'places', 'not-a-number'],
    [{ places: '0' }, 'places', 'out-of-range'],
    [{ title: '   ' }, 'title', 'required'],
    [{ invitation: 'x'.repeat(5001) }, 'invitation', 'too-long'],
  ])('with %j is refused at %s', (change, field, code) => {
    const parsed = roundSchema.safeParse({ ...typed, ...change })
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]])
  })
})

describe('the order of the questions', () => {
  test.each([
    ['b', 'up', ['b', 'a', 'c']],
    ['b', 'down', ['a', 'c', 'b']],
    ['a', 'up', ['a', 'b', 'c']],
    ['c', 'down', ['a', 'b', 'c']],
    ['x', 'down', ['a', 'b', 'c']],
  ] as const)('%s %s', (id, direction, order) => {
    expect(movedQuestion(['a', 'b', 'c'], id, direction)).toEqual(order)
  })
})

describe('an application on its way', () => {
  const submittedAt = new Date('2026-11-12T09:00:00Z')
  const fresh = { submittedAt, confirmedAt: null, withdrawnAt: null }

  test.each([
    [fresh, '2026-11-19T08:59:59Z', 'unconfirmed'],
    [fresh, '2026-11-19T09:00:00Z', 'expired'],
    [{ ...fresh, confirmedAt: submittedAt }, '2027-01-01T09:00:00Z', 'confirmed'],
    [{ ...fresh, confirmedAt: submittedAt, withdrawnAt: early }, '2026-11-13T09:00:00Z', 'withdrawn'],
    [{ ...fresh, withdrawnAt: early }, '2027-01-01T09:00:00Z', 'withdrawn'],
  ])('%j at %s is %s', (application, now, state) => {
    expect(applicationState(application, Temporal.Instant.from(now))).toBe(state)
  })
})

test.each([
  [{ toAddress: 0, fromNetwork: 0 }, 'yes'],
  [{ toAddress: 2, fromNetwork: 399 }, 'yes'],
  [{ toAddress: 3, fromNetwork: 3 }, 'address'],
  [{ toAddress: 0, fromNetwork: 400 }, 'network'],
  [{ toAddress: 3, fromNetwork: 400 }, 'network'],
])('after %j one more mail: %s', (sent, allowed) => {
  expect(mailAllowed(sent)).toBe(allowed)
})

describe('the form', () => {
  const [must, may] = [newId(), newId()]
  const schema = applicationSchema([
    { id: must, required: true },
    { id: may, required: false },
  ])
  const typed = {
    ...{ name: 'Mona', email: 'Mona@Stadt.example', departmentId: newId(), job: 'Gärtnerin', linkedin: 'no' },
    motivation: 'Gern.',
  }

  test('takes what is needed, leaves the rest out', () => {
    const parsed = schema.parse({ ...typed, answers: { [must]: ' Ja. ' } })
    expect(parsed).toEqual({ ...typed, answers: { [must]: 'Ja.' }, about: {} })
  })

  test('asks for required answers, also if no question was answered at all', () => {
    for (const answers of [undefined, {}, { [must]: '  ' }, { [may]: 'Ja.' }]) {
      const { error } = schema.safeParse({ ...typed, answers })
      expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
        [`answers.${must}`, 'required'],
      ])
    }
  })

  test.each([
    [{ email: 'mona' }, 'email', 'not-an-email'],
    [{ name: 'x'.repeat(81) }, 'name', 'too-long'],
    [{ departmentId: 'egal' }, 'departmentId', 'required'],
    [{ linkedin: 'vielleicht' }, 'linkedin', 'required'],
    [{ about: { age: '17' } }, 'about.age', 'invalid'],
  ])('refuses %j', (change, path, message) => {
    const { error } = schema.safeParse({ ...typed, answers: { [must]: 'Ja.' }, ...change })
    expect(error?.issues.map(issue => [issue.path.join('.'), issue.message])).toEqual([[path, message]])
  })
})

describe('what people said about themselves', () => {
  const cells = (counts: Array<[string, number]>, k = 5) =>
    shownTotals(
      counts.map(([answer, people]) => ({ aspect: 'linkedin', answer, people })),
      k,
    )[0]?.cells.map(cell => (cell.status === 'shown' ? cell.people : 'k. A.'))

  test('becomes one mark for each answer given', () => {
    expect(countersOf({ age: '30-39', linkedin: 'none' })).toEqual([
      { aspect: 'age', answer: '30-39' },
      { aspect: 'linkedin', answer: 'none' },
    ])
    expect(countersOf(null)).toEqual([])
  })

  test('is not shown at all below k people', () => {
    const counts = [{ aspect: 'age', answer: '30-39', people: 4 }] as const
    expect(shownTotals([...counts], 5)).toEqual([])
    expect(shownTotals([], 5)).toEqual([])
  })

  test('is shown answer by answer from k people on', () => {
    expect(
      cells([
        ['none', 5],
        ['reading', 6],
        ['posting', 7],
      ]),
    ).toEqual([5, 6, 7])
  })

  test('hides small answers, and another one from which they could be computed', () => {
    expect(
      cells([
        ['none', 1],
        ['reading', 6],
        ['posting', 9],
      ]),
    ).toEqual(['k. A.', 'k. A.', 9])
    expect(
      cells([
        ['none', 3],
        ['reading', 3],
        ['posting', 9],
      ]),
    ).toEqual(['k. A.', 'k. A.', 9])
    expect(
      cells(
        [
          ['none', 3],
          ['reading', 6],
          ['posting', 9],
        ],
        10,
      ),
    ).toEqual(['k. A.', 'k. A.', 'k. A.'])
  })

  test('never says that everybody, or nobody, gave an answer', () => {
    expect(cells([['posting', 12]])).toEqual(['k. A.', 'k. A.', 'k. A.'])
    expect(
      cells([
        ['reading', 6],
        ['posting', 12],
      ]),
    ).toEqual(['k. A.', 'k. A.', 12])
  })
})

describe('the departments', () => {
  const [kita, bad, alt] = [newId(), newId(), newId()]
  const departments = [
    { id: kita, name: 'Kita' },
    { id: bad, name: 'Bäder' },
  ]
  const from = (departmentId: string, decision: string | null = null) => ({
    departmentId,
    departmentName: 'Früher',
    decision,
  })

  test('are counted: applied, chosen, active; one that is retired appears with its applications', () => {
    const matrix = departmentMatrix(
      departments,
      [from(kita), from(kita, 'accepted'), from(kita, 'waiting'), from(alt)],
      new Map([[bad, 2]]),
    )
    expect(matrix).toEqual([
      { departmentId: kita, name: 'Kita', applied: 3, chosen: 1, active: 0 },
      { departmentId: bad, name: 'Bäder', applied: 0, chosen: 0, active: 2 },
      { departmentId: alt, name: 'Früher', applied: 1, chosen: 0, active: 0 },
    ])
    expect(missingDepartments(matrix).map(({ name }) => name)).toEqual(['Früher'])
  })
})

describe('a choice', () => {
  const mona = { id: newId(), name: 'Mona', decision: null }
  const omar = { id: newId(), name: 'Omar', decision: 'waiting' as const }
  const ida = { id: newId(), name: 'Ida', decision: 'accepted' as const }
  const all = [mona, omar, ida]

  test.each([
    ['nothing wished', mona, null, null, []],
    ['decided for the first time', mona, null, 'declined', ['declined']],
    ['left waiting', omar, 'waiting', 'waiting', []],
    ['off the waiting list', omar, 'waiting', 'accepted', ['accepted']],
    ['decided the same by somebody else', ida, null, 'accepted', []],
  ] as const)('%s', (_what, { id }, seen, wanted, decided) => {
    const plan = planChoice(all, [{ id, seen, wanted }])
    expect(plan.changes.map(({ decision }) => decision)).toEqual(decided)
    expect(plan.changedMeanwhile).toEqual([])
  })

  test.each([
    ['accepted meanwhile', ida.id, null, 'declined'],
    ['put on the waiting list meanwhile', omar.id, null, 'declined'],
    ['a yes taken back', ida.id, 'accepted', 'declined'],
    ['not waiting any more', mona.id, 'waiting', 'accepted'],
    ['withdrawn meanwhile', newId(), null, 'accepted'],
  ] as const)('is not overwritten: %s', (_what, id, seen, wanted) => {
    expect(planChoice(all, [{ id, seen, wanted }])).toEqual({ changes: [], changedMeanwhile: [id] })
  })

  test('a yes and a no are final', () => {
    expect(nextDecisions('accepted')).toEqual([])
    expect(nextDecisions('declined')).toEqual([])
    expect(nextDecisions('waiting')).toEqual(['accepted', 'declined'])
  })

  test.each([
    ['[Name], komm. [Name]!', 'Mona', 'Mona, komm. Mona!'],
    ['[Name]', '$& $1 [Name]', '$& $1 [Name]'],
    ['Ohne', 'Mona', 'Ohne'],
  ])('%s with %s', (text, name, filled) => {
    expect(fillName(text, name)).toBe(filled)
  })

  test('arrives from the form by the id of the application', () => {
    const parsed = choiceSchema.parse({
      wanted: { [mona.id]: 'accepted', [omar.id]: 'open' },
      seen: { [mona.id]: 'waiting' },
      accepted: ' Ja. ',
    })
    expect(parsed).toEqual({
      choices: [
        { id: mona.id, seen: 'waiting', wanted: 'accepted' },
        { id: omar.id, seen: null, wanted: null },
      ],
      ...{ accepted: 'Ja.', waiting: '', declined: '' },
    })
    expect(choiceSchema.safeParse({ wanted: { egal: 'accepted' } }).success).toBe(false)
    expect(choiceSchema.safeParse({ wanted: { [mona.id]: 'vielleicht' } }).success).toBe(false)
    const many = Object.fromEntries(Array.from({ length: 501 }, () => [newId(), 'open']))
    expect(choiceSchema.safeParse({ wanted: many }).success).toBe(false)
  })
})
