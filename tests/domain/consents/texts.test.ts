import { describe, expect, test } from 'vitest'
import {
  listConsentTexts,
  listConsentTextVersions,
  loadShippedConsentTexts,
  publishConsentText,
  readConsentText,
} from '#app/domain/consents/consents.server.ts'
import { consentTextKeys, newTextSchema } from '#app/domain/consents/texts/consent-text.schema.ts'
import { loadConsentTexts } from '#db/seed/load-consent-texts.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
const words = {
  ...{ titleDe: 'Einwilligung', titleEn: 'Consent', bodyDe: 'Neu.', bodyEn: 'New.', bodyPlain: 'Neu.' },
  renewal: false,
}
const refused = (reason: string) => ({ ok: false, reason })

describe('the shipped texts', () => {
  test('are the town’s own after the first start, and stay as the town has made them', async () => {
    await loadConsentTexts(bench.ctx())
    expect((await listConsentTexts(bench.ctx())).map(({ key, version }) => [key, version])).toEqual([
      ['child', 1],
      ['citizen', 1],
      ['employee', 1],
      ['event', 1],
    ])
    await publishConsentText(await comms(), 'child', { ...words, basedOn: 1 })
    await loadConsentTexts(bench.ctx())
    expect(await listConsentTextVersions(bench.ctx(), 'child')).toHaveLength(2)
    expect(await loadShippedConsentTexts(bench.ctx(), [{ key: 'child', ...words }])).toBe(0)
  })

  test('say in each wording what the law wants said', async () => {
    await loadConsentTexts(bench.ctx())
    for (const { bodyDe, bodyEn, bodyPlain } of await listConsentTexts(bench.ctx())) {
      for (const word of ['Widerruf', 'LinkedIn', 'USA', 'Nachteil', 'KUG', 'Landesbeauftragten'])
        expect(bodyDe).toContain(word)
      for (const word of ['Withdrawing', 'LinkedIn', 'USA', 'without disadvantage', 'GDPR', 'Copies'])
        expect(bodyEn).toContain(word)
      for (const word of ['jederzeit', 'LinkedIn', 'USA', 'Nachteil', 'Kopien'])
        expect(bodyPlain).toContain(word)
    }
  })
})

describe('a new version', () => {
  test('is what forms are made of from now on; the one before stays for who signed it', async () => {
    await loadConsentTexts(bench.ctx())
    const ctx = await comms()
    const [before] = await listConsentTextVersions(ctx, 'employee')
    expect(await publishConsentText(ctx, 'employee', { ...words, basedOn: 1, renewal: true })).toEqual({
      ...{ ok: true, value: 2 },
    })
    const [current, first] = await listConsentTextVersions(ctx, 'employee')
    expect(current).toMatchObject({ version: 2, bodyDe: 'Neu.', renewal: true, publishedBy: ctx.actor.name })
    expect(first).toEqual(before)
    expect(await readConsentText(ctx, before?.id ?? '')).toEqual(before)
    const audit = await bench.db.selectFrom('auditEntry').select(['action', 'detail']).execute()
    expect(audit).toEqual([
      { action: 'consent-text.published', detail: { key: 'employee', version: 2, renewal: true } },
    ])
  })

  test('is refused when somebody was faster, when nothing is new, and of a text there is not', async () => {
    const ctx = await comms()
    expect(await publishConsentText(ctx, 'event', { ...words, basedOn: 1 })).toEqual(refused('unknown-text'))
    await loadConsentTexts(bench.ctx())
    await publishConsentText(ctx, 'event', { ...words, basedOn: 1 })
    expect(await publishConsentText(ctx, 'event', { ...words, basedOn: 1 })).toEqual(refused('stale'))
    const same = { ...words, bodyDe: 'Neu.\r\n', basedOn: 2 }
    expect(await publishConsentText(ctx, 'event', same)).toEqual(refused('nothing-new'))
    expect(await listConsentTextVersions(ctx, 'kekse')).toEqual([])
  })

  test('has all three wordings', () => {
    const issues = newTextSchema.safeParse({ basedOn: '1' }).error?.issues.map(({ path }) => path[0])
    expect(issues).toEqual(['titleDe', 'titleEn', 'bodyDe', 'bodyEn', 'bodyPlain'])
    expect([...consentTextKeys]).toEqual(['employee', 'citizen', 'child', 'event'])
  })
})
