import { data } from '@remix-run/node'
import { channelsOf, ownWithdrawalSchema } from '#app/domain/consents/withdrawal/withdrawal.schema.ts'
import { readOwnAppearances, withdrawOwn } from '#app/domain/publications/publications.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { OwnConsentsPage as default } from './own-consents.page.tsx'

/** What the person agreed to, and where photos of them are to be seen. */
export const loader = guarded('signed-in', async ({ ctx, locale }) => {
  const { consents, appearances } = await readOwnAppearances(ctx)
  return {
    appearances: appearances.map(({ purpose: _, ...shown }) => shown),
    consents: consents.map(({ personId: _, titleDe, titleEn, scopes: __, ...shown }) => ({
      ...shown,
      title: locale === 'de' ? titleDe : titleEn,
    })),
  }
})

export const action = guarded('signed-in', async ({ ctx, request }) => {
  const submission = await parseForm(request, ownWithdrawalSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), of: String(submission.payload.consentId) }, { status: 400 })
  const { consentId } = submission.value
  const done = await withdrawOwn(ctx, consentId, channelsOf(submission.value))
  return redirectWithNotice('/profil/einwilligungen', done.ok ? 'consent-withdrawn' : 'unknown')
})
