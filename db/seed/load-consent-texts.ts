import { loadShippedConsentTexts } from '#app/domain/consents/consents.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { readContent } from '#app/mail/read-content.ts'

const keys = ['employee', 'citizen', 'child', 'event'] as const

/** Gives an installation the texts people agree to when they are shown in photos; what is there stays. */
export async function loadConsentTexts(ctx: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await loadShippedConsentTexts(ctx, await Promise.all(keys.map(readConsentFiles)))
}

async function readConsentFiles(key: (typeof keys)[number]) {
  const de = await readContent('consent-forms', key, 'de')
  const en = await readContent('consent-forms', key, 'en')
  const plain = await readContent('consent-forms', `${key}.plain`, 'de')
  return {
    key,
    titleDe: String(de.attributes.title),
    titleEn: String(en.attributes.title),
    bodyDe: de.body.trim(),
    bodyEn: en.body.trim(),
    bodyPlain: plain.body.trim(),
  }
}
