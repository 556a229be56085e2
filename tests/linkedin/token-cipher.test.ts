import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenCipher } from '#app/linkedin/token-cipher.ts'

// What lies in the database when a member connects with LinkedIn: bytes that say nothing without the secret.

const SECRET = 'a-secret-of-thirty-two-characters'
const [jana, samira] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const cipher = tokenCipher(SECRET)

describe('a sealed token', () => {
  test('opens again, for its owner, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const written = text.toWellFormed()
        expect(cipher.open(cipher.seal(written, jana), jana)).toBe(written)
      }),
      { numRuns: 200 },
    )
  })

  test('opens after a new start with the same secret', () => {
    expect(tokenCipher(SECRET).open(cipher.seal('AQX', jana), jana)).toBe('AQX')
  })

  test('does not show what it holds, and never looks the same', () => {
    const [one, other] = [cipher.seal('AQX-token', jana), cipher.seal('AQX-token', jana)]
    expect(one).toMatch(/^v1\.[\w-]+$/)
    expect(one).not.toBe(other)
    expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('AQX-token')
  })

  test('does not open with another secret', () => {
    const another = tokenCipher(`${SECRET}!`)
    expect(another.open(cipher.seal('AQX', jana), jana)).toBeNull()
  })

  test('does not open for anybody else, were it moved to their row', () => {
    expect(cipher.open(cipher.seal('AQX', jana), samira)).toBeNull()
  })

  test('does not open once a single bit of it is another one', () => {
    const bytes = Buffer.from(cipher.seal('AQX', jana).slice(3), 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(cipher.open(`v1.${changed.toString('base64url')}`, jana)).toBeNull()
    }
  })

  test.each([
    ['nothing', ''],
    ['only the sign of its form', 'v1.'],
    ['a token as it came', 'AQX-token'],
    ['another form', `v2.${cipher.seal('AQX', jana).slice(3)}`],
    ['less than nonce and tag', `v1.${Buffer.alloc(27).toString('base64url')}`],
    ['no base64', 'v1.äöü…'],
  ])('is not %s', (_what, stored) => {
    expect(cipher.open(stored, jana)).toBeNull()
  })
})
