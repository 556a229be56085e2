import { describe, expect, test } from 'vitest'
import { MAX_PASSWORD_LENGTH, passwordProblem } from '#app/domain/accounts/password.rules.ts'
import { setPasswordSchema } from '#app/domain/accounts/set-password.schema.ts'
import { linkState } from '#app/domain/accounts/signed-link.rules.ts'

const email = 'jana.feld@stadt.example'

describe('a new password', () => {
  test.each([
    ['a sentence', 'der Fluss ist heute hoch', null],
    ['twelve characters', 'zwölfzeichen', null],
    ['only letters', 'wasserturmgasse', null],
    ['eleven characters', 'elfzeichen1', 'too-short'],
    ['nothing', '', 'too-short'],
    ['the longest', `ab${'cd'.repeat(MAX_PASSWORD_LENGTH / 2 - 1)}`, null],
    ['one more', `abc${'cd'.repeat(MAX_PASSWORD_LENGTH / 2 - 1)}`, 'too-long'],
    ['a well-known one', 'passwort1234', 'too-common'],
    ['a well-known one in capitals', 'PassWort1234', 'too-common'],
    ['three signs over and over', 'abcabcabcabcabc', 'too-common'],
    ['the own name and a year', 'jana.feld2026', 'contains-name'],
    ['the own name twice', 'Jana.FeldJana.Feld', 'contains-name'],
    ['the own name in a sentence', 'jana.feld geht gern schwimmen', null],
  ])('%s', (_what, password, problem) => {
    expect(passwordProblem(password, email)).toBe(problem)
  })

  test('may hold a name of three letters: it says too little', () => {
    expect(passwordProblem('udo1udo2udo3', 'udo@stadt.example')).toBeNull()
  })

  test('is typed twice; the second field is told when it is another one', () => {
    const typed = (password: string, repeat: string) => setPasswordSchema.safeParse({ password, repeat })
    expect(typed('der Fluss ist hoch', 'der Fluss ist hoch').success).toBe(true)
    const { error } = typed('der Fluss ist hoch', 'Der Fluss ist hoch')
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([[['repeat'], 'not-the-same']])
  })
})

describe('a link', () => {
  const now = Date.UTC(2026, 10, 19, 9)
  const fresh = {
    ...{ purpose: 'set-password', expiresAt: new Date(now + 1), usedAt: null, deactivatedAt: null },
  }
  const earlier = new Date(now - 60_000)

  test.each([
    ['in time', {}, 'valid'],
    ['in the moment of its end', { expiresAt: new Date(now) }, 'expired'],
    ['after its end', { expiresAt: earlier }, 'expired'],
    ['used', { usedAt: earlier }, 'used'],
    ['used and over: what happened counts', { usedAt: earlier, expiresAt: earlier }, 'used'],
    ['for something else', { purpose: 'nudge' }, 'other-purpose'],
    ['of a closed account', { deactivatedAt: earlier }, 'account-closed'],
  ] as const)('%s is %j', (_case, change, state) => {
    expect(linkState({ ...fresh, ...change }, ['set-password'], now)).toBe(state)
  })

  test('to the own data outlives the account, as nothing else does', () => {
    const closed = { ...fresh, deactivatedAt: earlier }
    expect(linkState({ ...closed, purpose: 'own-export' }, ['own-export'], now)).toBe('valid')
    expect(linkState({ ...closed, purpose: 'nudge' }, ['nudge'], now)).toBe('account-closed')
  })
})
