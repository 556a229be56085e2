import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { TokenCipher } from '#app/domain/linkedin/portability/linkedin-client.rules.ts'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Says how a token was sealed, so that another way can follow one day. */
const FORMAT = 'v1.'

/**
 * Seals tokens with AES-256-GCM. The key is made of the program's secret for this purpose alone (HKDF, RFC 5869), so
 * that a database without the secret holds nothing anybody could use. The owner is authenticated along: a token that
 * was moved to another person's row does not open.
 */
export function tokenCipher(secret: string): TokenCipher {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'stadtstimmen linkedin token', KEY_BYTES))
  return {
    seal(text, owner) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(owner))
      const sealed = [cipher.update(text, 'utf8'), cipher.final()]
      return FORMAT + Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url')
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed.slice(FORMAT.length), 'base64url')
      const [tagAt, textAt] = [NONCE_BYTES, NONCE_BYTES + TAG_BYTES]
      if (!sealed.startsWith(FORMAT) || bytes.length < textAt) return null
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, tagAt), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(tagAt, textAt))
      const text = decipher.update(bytes.subarray(textAt))
      try {
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        // Another key, another owner or changed bytes: the tag does not fit.
        return null
      }
    },
  }
}
