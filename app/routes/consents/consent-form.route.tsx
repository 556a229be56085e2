import { renderConsentForm, wordings } from '#app/documents/consent-form.ts'
import { readConsent, readConsentText, readDepictedPerson } from '#app/domain/consents/consents.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

/** The form of one record, to print and sign. */
export const loader = guarded(['comms'], async ({ app, ctx, params, url }) => {
  const consent = await readConsent(ctx, params.id ?? '')
  const person = consent && (await readDepictedPerson(ctx, consent.personId))
  const text = consent && (await readConsentText(ctx, consent.textId))
  if (!person || !text) throw notFound()
  const wording = wordings.find(each => each === url.searchParams.get('fassung')) ?? 'de'
  const { townName } = await readSettings(ctx.db)
  const guardians = person.guardians.filter(({ removedAt }) => removedAt === null).map(({ name }) => name)
  const pdf = await renderConsentForm(
    {
      ...{ text, town: townName, today: dayOf(ctx.now), person: { ...person, guardians } },
      address: `${app.config.origin}/einwilligungen/${consent.id}`,
      occasion: consent.occasionTitle ?? consent.occasion,
      scopes: consent.scopes,
      validUntil: consent.validUntil,
      endsWithEmployment: consent.endsWithEmployment,
      showName: consent.showName,
    },
    wording,
  )
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="Einwilligung-${wording}.pdf"`,
    },
  })
})
