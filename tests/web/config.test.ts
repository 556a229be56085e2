import { describe, expect, test } from 'vitest'
import { readConfig } from '#app/web/config.ts'

const production = {
  DATABASE_URL: 'postgres://stimmen@db.stadt.example/stimmen',
  ORIGIN: 'https://stimmen.stadt.example',
  APP_SECRET: 'x'.repeat(44),
}

function config(env: Record<string, string>) {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.problems.join(' '))
  return read.config
}

function problems(env: Record<string, string>) {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

describe('without anything set', () => {
  test('it is the demo, on this machine only', () => {
    expect(config({})).toEqual({
      mode: 'demo',
      databaseUrl: null,
      dataDir: '.data',
      host: '127.0.0.1',
      port: 3000,
      origin: 'http://127.0.0.1:3000',
      secret: null,
      smtpUrl: null,
      mailFrom: 'Stadtstimmen <stadtstimmen@localhost>',
      trustProxy: false,
      objectStore: null,
      linkedIn: null,
    })
  })

  test('the demo listens on this machine only, whatever HOST says', () => {
    expect(config({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1')
  })

  test('empty variables count as not set', () => {
    expect(config({ PORT: '', DATABASE_URL: '', SMTP_URL: '' }).mode).toBe('demo')
  })
})

describe('with a database', () => {
  test('it is production, open to the network', () => {
    expect(config(production)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      origin: 'https://stimmen.stadt.example',
    })
  })

  test('DEMO=1 makes it a demo on that database', () => {
    expect(config({ DATABASE_URL: production.DATABASE_URL, DEMO: '1' })).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
    })
  })

  test('nothing secret has a default, and every gap gets its sentence', () => {
    const found = problems({ DATABASE_URL: production.DATABASE_URL })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('ORIGIN fehlt')
    expect(found[1]).toContain('APP_SECRET fehlt')
  })

  test('mail needs a sender', () => {
    expect(problems({ ...production, SMTP_URL: 'smtp://mail.stadt.example' })[0]).toContain('MAIL_FROM fehlt')
  })
})

describe('each mistake gets a sentence', () => {
  test.each([
    [{ PORT: 'achtzig' }, 'PORT muss eine Zahl sein.'],
    [{ PORT: '70000' }, 'PORT muss zwischen 0 und 65535 liegen.'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL muss mit postgres://'],
    [{ ...production, APP_SECRET: 'kurz' }, 'APP_SECRET braucht mindestens 32 Zeichen'],
    [{ ...production, ORIGIN: 'https://stadt.example/pfad' }, 'ORIGIN muss aus Schema und Host bestehen'],
    [{ ...production, ORIGIN: 'stadt.example' }, 'ORIGIN muss aus Schema und Host bestehen'],
    [{ SMTP_URL: 'mail.stadt.example' }, 'SMTP_URL muss mit smtp://'],
    [{ MAIL_FROM: 'Stadtstimmen' }, 'MAIL_FROM muss eine E-Mail-Adresse enthalten'],
    [{ DEMO: 'ja' }, 'DEMO muss 0 oder 1 sein.'],
  ])('%o', (env, sentence) => {
    expect(problems(env as Record<string, string>).join(' ')).toContain(sentence)
  })
})

describe('who is trusted to name the visitor', () => {
  test.each([
    ['', false],
    ['true', false],
    ['1', 1],
    ['10.0.0.0/8', '10.0.0.0/8'],
  ])('TRUST_PROXY=%s', (value, expected) => {
    expect(config({ ...production, TRUST_PROXY: value }).trustProxy).toBe(expected)
  })
})

describe('an object store', () => {
  const objects = {
    S3_ENDPOINT: 'https://objekte.stadt.example',
    S3_BUCKET: 'fotos',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'secret',
  }

  test('is used when all of it is given', () => {
    expect(config(objects).objectStore).toEqual({
      endpoint: 'https://objekte.stadt.example',
      region: 'eu-central-1',
      bucket: 'fotos',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    })
    expect(config({ ...objects, S3_REGION: 'de' }).objectStore?.region).toBe('de')
  })

  test.each(Object.keys(objects))('half configured is refused: without %s', name => {
    expect(problems({ ...objects, [name]: '' })).toEqual([`Für den Objektspeicher fehlt: ${name}`])
  })

  test.each([['objekte.stadt.example'], ['ftp://objekte.stadt.example'], ['s3://fotos']])(
    'is reached over http or https, not at %s',
    S3_ENDPOINT => {
      expect(problems({ ...objects, S3_ENDPOINT })).toEqual([
        'S3_ENDPOINT muss eine Adresse mit http:// oder https:// sein.',
      ])
    },
  )

  test('a region alone configures none', () => {
    expect(config({ S3_REGION: 'de' }).objectStore).toBeNull()
  })
})

describe('the connection to LinkedIn', () => {
  const application = { LINKEDIN_CLIENT_ID: 'app', LINKEDIN_CLIENT_SECRET: 'geheim' }

  test('is offered when the town’s application there is named, and at LinkedIn’s own addresses', () => {
    expect(config(application).linkedIn).toEqual({
      clientId: 'app',
      clientSecret: 'geheim',
      oauthUrl: 'https://www.linkedin.com/oauth/v2',
      apiUrl: 'https://api.linkedin.com/rest',
    })
  })

  test.each(Object.keys(application))('half configured is refused: without %s', name => {
    expect(problems({ ...application, [name]: '' })).toEqual([
      `Für die Verbindung zu LinkedIn fehlt: ${name}`,
    ])
  })
})
