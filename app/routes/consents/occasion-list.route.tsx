import { renderOccasionList, wordings } from '#app/documents/consent-form.ts'
import { readConsentText, readOccasion } from '#app/domain/consents/consents.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

/** The list of an occasion, to print and sign: one line for everybody on it, and empty ones. */
export const loader = guarded(['comms'], async ({ app, ctx, params, url }) => {
  const occasion = await readOccasion(ctx, params.id ?? '')
  const text = occasion?.textId ? await readConsentText(ctx, occasion.textId) : undefined
  if (!occasion || !text) throw notFound()
  const wording = wordings.find(each => each === url.searchParams.get('fassung')) ?? 'de'
  const { townName } = await readSettings(ctx.db)
  const pdf = await renderOccasionList(
    {
      ...occasion,
      ...{ text, town: townName, names: occasion.listed.map(({ name }) => name) },
      address: `${app.config.origin}/einwilligungen/anlaesse/${occasion.id}`,
    },
    wording,
  )
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="Liste-${wording}.pdf"`,
    },
  })
})
