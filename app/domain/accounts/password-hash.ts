import { hash, verify } from '@node-rs/argon2'

// argon2id with 46 MiB, one pass, one lane: the first of OWASP's equivalent settings.
// The number is `Algorithm.Argon2id`; the package's const enum cannot be imported as a value.
const settings = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const

// A hash of a password nobody has: verifying against it costs what a real account costs.
let decoy: Promise<string> | undefined

/** Hashes a password for storage (argon2id, PHC string with its own salt). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, settings)
}

/**
 * Compares a password with a stored hash. With no hash (unknown account, or none set yet) it does the
 * same work and answers false, so that time tells nobody whether an account exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID())
  const matches = await verify(passwordHash ?? (await decoy), password)
  return passwordHash !== null && matches
}
