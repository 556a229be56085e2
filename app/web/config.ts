import { z } from 'zod'
import { type LinkedInApplication, linkedInAddresses } from '#app/linkedin/linkedin-application.ts'
import type { ObjectStore } from '#app/storage/open-file-store.ts'

/** Everything the process is told from outside. Read once, passed on; nothing else reads the environment. */
export type Config = {
  mode: 'demo' | 'production'
  databaseUrl: string | null
  dataDir: string
  host: string
  port: number
  /** Scheme, host and port people type: `https://stimmen.stadt.example`. */
  origin: string
  /** Keys signatures and counters. Null in the demo: the process makes one and keeps it in the data directory. */
  secret: string | null
  smtpUrl: string | null
  mailFrom: string
  trustProxy: string | number | false
  /** Where photos and scans lie; null: in the data directory. */
  objectStore: ObjectStore | null
  /** The town's own application at LinkedIn, by which members may fetch their posts; null: not offered. */
  linkedIn: LinkedInApplication | null
}

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL muss mit postgres:// oder postgresql:// beginnen.')
    .optional(),
  DEMO: z.enum(['0', '1'], 'DEMO muss 0 oder 1 sein.').optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce
    .number('PORT muss eine Zahl sein.')
    .int('PORT muss eine ganze Zahl sein.')
    .min(0, 'PORT muss zwischen 0 und 65535 liegen.')
    .max(65_535, 'PORT muss zwischen 0 und 65535 liegen.')
    .default(3000),
  ORIGIN: z.string().optional(),
  APP_SECRET: z
    .string()
    .min(32, 'APP_SECRET braucht mindestens 32 Zeichen. Zum Beispiel mit: openssl rand -base64 32')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL muss mit smtp:// oder smtps:// beginnen.')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /@/,
      'MAIL_FROM muss eine E-Mail-Adresse enthalten, zum Beispiel: Stadtstimmen <stimmen@stadt.example>',
    )
    .optional(),
  TRUST_PROXY: z.string().optional(),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'S3_ENDPOINT muss eine Adresse mit http:// oder https:// sein.' })
    .optional(),
  S3_REGION: z.string().default('eu-central-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LINKEDIN_CLIENT_ID: z.string().optional(),
  LINKEDIN_CLIENT_SECRET: z.string().optional(),
})

/** Whether people reach us over https; decides cookies and headers. */
export function servesHttps({ origin }: Pick<Config, 'origin'>): boolean {
  return origin.startsWith('https:')
}

/**
 * Reads and checks the environment. Without `DATABASE_URL`, or with `DEMO=1`, it is the demo, for one
 * machine; else production, where nothing secret has a default.
 * @returns the configuration, or one sentence for each mistake
 */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(issue => issue.message) }
  const read = parsed.data
  const mode = !read.DATABASE_URL || read.DEMO === '1' ? 'demo' : 'production'
  const problems = [
    ...(mode === 'production' ? productionProblems(read) : []),
    ...objectStoreProblems(read),
    ...linkedInProblems(read),
  ]
  const origin = readOrigin(read.ORIGIN, `http://127.0.0.1:${read.PORT}`)
  if (origin === null)
    problems.push(
      'ORIGIN muss aus Schema und Host bestehen, ohne Pfad, zum Beispiel: https://stimmen.stadt.example',
    )
  if (problems.length > 0 || origin === null) return { ok: false, problems }
  return {
    ok: true,
    config: {
      mode,
      databaseUrl: read.DATABASE_URL ?? null,
      dataDir: read.DATA_DIR,
      host: mode === 'demo' ? '127.0.0.1' : (read.HOST ?? '0.0.0.0'),
      port: read.PORT,
      origin,
      secret: read.APP_SECRET ?? null,
      smtpUrl: read.SMTP_URL ?? null,
      mailFrom: read.MAIL_FROM ?? 'Stadtstimmen <stadtstimmen@localhost>',
      trustProxy: readTrustProxy(read.TRUST_PROXY),
      objectStore: readObjectStore(read),
      linkedIn: readLinkedIn(read),
    },
  }
}

function productionProblems(read: z.infer<typeof environment>): string[] {
  const problems: string[] = []
  if (!read.ORIGIN)
    problems.push(
      'ORIGIN fehlt: die Adresse, die Menschen eintippen, zum Beispiel: https://stimmen.stadt.example',
    )
  if (!read.APP_SECRET)
    problems.push(
      'APP_SECRET fehlt: mindestens 32 zufällige Zeichen. Zum Beispiel mit: openssl rand -base64 32',
    )
  if (read.SMTP_URL && !read.MAIL_FROM)
    problems.push(
      'MAIL_FROM fehlt: der Absender jeder Mail, zum Beispiel: Stadtstimmen <stimmen@stadt.example>',
    )
  return problems
}

// All four or none: half a configuration would quietly keep photos on one machine.
function objectStoreProblems(read: z.infer<typeof environment>): string[] {
  const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  const missing = needed.filter(name => !read[name])
  if (missing.length === 0 || missing.length === needed.length) return []
  return [`Für den Objektspeicher fehlt: ${missing.join(', ')}`]
}

function readObjectStore(read: z.infer<typeof environment>): ObjectStore | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = read
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = read
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null
  return { endpoint, region, bucket, accessKeyId, secretAccessKey }
}

function linkedInProblems(read: z.infer<typeof environment>): string[] {
  const { LINKEDIN_CLIENT_ID: id, LINKEDIN_CLIENT_SECRET: secret } = read
  if (Boolean(id) === Boolean(secret)) return []
  return [`Für die Verbindung zu LinkedIn fehlt: ${id ? 'LINKEDIN_CLIENT_SECRET' : 'LINKEDIN_CLIENT_ID'}`]
}

function readLinkedIn(read: z.infer<typeof environment>): LinkedInApplication | null {
  const { LINKEDIN_CLIENT_ID: clientId, LINKEDIN_CLIENT_SECRET: clientSecret } = read
  return clientId && clientSecret ? { clientId, clientSecret, ...linkedInAddresses } : null
}

function readOrigin(given: string | undefined, fallback: string): string | null {
  if (given === undefined) return fallback
  if (!URL.canParse(given)) return null
  const url = new URL(given)
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username
  return bare && ['http:', 'https:'].includes(url.protocol) ? url.origin : null
}

// A number of proxies, or their addresses; "true" would let any visitor write their own address.
function readTrustProxy(given: string | undefined): string | number | false {
  if (given === undefined || given === 'true' || given === 'false') return false
  return /^\d+$/.test(given) ? Number(given) : given
}
