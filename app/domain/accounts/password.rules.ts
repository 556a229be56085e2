/** Shortest password we accept, in characters. Length is the only composition rule. */
const MIN_PASSWORD_LENGTH = 12
/** Longest password we hash: a bound on work, far above any password manager's output. */
export const MAX_PASSWORD_LENGTH = 200

// Passwords of at least twelve characters that guessing tools try first, German and English.
const commonPasswords = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '111111111111',
  '000000000000',
  'aaaaaaaaaaaa',
  'qwertzuiop12',
  'qwertzuiopü+',
  'qwertyuiop12',
  'qwertyuiop123',
  'asdfghjklöä#',
  'passwort1234',
  'passwort12345',
  'passwort123456',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'passwortpasswort',
  'hallohallo12',
  'hallohallohallo',
  'ichliebedich',
  'ichliebedich1',
  'willkommen12',
  'willkommen123',
  'willkommen1234',
  'sommer202420',
  'stadtverwaltung',
  'stadtverwaltung1',
  'stadtstimmen',
  'stadtstimmen1',
  'rathaus12345',
  'rathausrathaus',
  'administrator',
  'administrator1',
  'adminadmin12',
  'letmeinletmein',
  'iloveyou1234',
  'changeme1234',
  'geheim123456',
  'geheimgeheim',
  'startstartstart',
])

/** Why a password is refused. */
export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'contains-name'

/**
 * Checks a new password: at least 12 characters, not one of the well-known ones, not the person's own
 * address. No rules about digits or signs: they make passwords worse, not better.
 * @returns the problem, or null when the password is fine
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  if (password.length < MIN_PASSWORD_LENGTH) return 'too-short'
  if (password.length > MAX_PASSWORD_LENGTH) return 'too-long'
  const folded = password.toLowerCase()
  if (commonPasswords.has(folded) || new Set(folded).size < 4) return 'too-common'
  const localPart = email.toLowerCase().split('@')[0] ?? ''
  if (localPart.length >= 4 && folded.replaceAll(localPart, '').length < 6) return 'contains-name'
  return null
}
