import { data } from '@remix-run/node'
import { textDifference } from '#app/domain/agreements/text-difference.rules.ts'
import {
  type ConsentTextVersion,
  listConsentTextVersions,
  type PublishTextRefusal,
  publishConsentText,
} from '#app/domain/consents/consents.server.ts'
import { consentTextKeys, newTextSchema } from '#app/domain/consents/texts/consent-text.schema.ts'
import { renderProse } from '#app/mail/render-prose.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { TextPage as default } from './text.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, locale }) => {
  const versions = await listConsentTextVersions(ctx, params.key ?? '')
  const [current] = versions
  if (!current) throw notFound()
  const bodyOf = ({ bodyDe, bodyEn }: ConsentTextVersion) => (locale === 'de' ? bodyDe : bodyEn)
  return {
    current,
    versions: await Promise.all(
      versions.map(async (version, index) => {
        const before = versions[index + 1]
        const { version: number, publishedAt, publishedBy, renewal, bodyPlain } = version
        return {
          ...{ number, publishedAt, publishedBy, renewal },
          html: await renderProse(bodyOf(version)),
          plain: await renderProse(bodyPlain),
          difference: before ? textDifference(bodyOf(before), bodyOf(version)) : null,
          plainDifference: before ? textDifference(before.bodyPlain, bodyPlain) : null,
        }
      }),
    ),
  }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const key = consentTextKeys.find(each => each === params.key)
  if (!key) throw notFound()
  const submission = await parseForm(request, newTextSchema)
  const refused = (status: number, reason: Exclude<PublishTextRefusal, 'unknown-text'> | null) =>
    data({ form: submission.reply(), refused: reason }, { status })
  if (submission.status !== 'success') return refused(400, null)
  const published = await publishConsentText(ctx, key, submission.value)
  if (published.ok) return redirectWithNotice(`/einwilligungen/texte/${key}`, 'consent-text-published')
  if (published.reason === 'unknown-text') throw notFound()
  return refused(409, published.reason)
})
