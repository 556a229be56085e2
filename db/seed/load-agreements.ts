import { loadShippedAgreements } from '#app/domain/agreements/agreements.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { loadDefaultChecklist } from '#app/domain/onboarding/onboarding.server.ts'
import { readContent } from '#app/mail/read-content.ts'

/** The texts a programme begins with: the key they are found by, and the file below `content/guidelines`. */
const texts = [
  { key: 'guidelines', file: 'posting' },
  { key: 'works-agreement', file: 'works-agreement' },
] as const

/**
 * Gives an installation the texts people agree to, as version 1, and the checklist that asks to read them.
 * Whatever is there already stays as the town has made it.
 */
export async function loadAgreements(ctx: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await loadShippedAgreements(ctx, await readAgreementFiles())
  await loadDefaultChecklist(ctx)
}

async function readAgreementFiles() {
  return Promise.all(
    texts.map(async ({ key, file }) => {
      const de = await readContent('guidelines', file, 'de')
      const en = await readContent('guidelines', file, 'en')
      return {
        key,
        titleDe: String(de.attributes.title),
        titleEn: String(en.attributes.title),
        bodyDe: de.body.trim(),
        bodyEn: en.body.trim(),
      }
    }),
  )
}
