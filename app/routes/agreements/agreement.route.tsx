import { data } from '@remix-run/node'
import { newVersionSchema } from '#app/domain/agreements/agreement.schema.ts'
import {
  type PublishRefusal,
  publishVersion,
  readAgreement,
  readReading,
} from '#app/domain/agreements/agreements.server.ts'
import { textDifference } from '#app/domain/agreements/text-difference.rules.ts'
import { renderProse } from '#app/mail/render-prose.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { bodyIn, titleIn } from './agreement-view.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { AgreementPage as default } from './agreement.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, locale }) => {
  const agreement = await readAgreement(ctx.db, params.key ?? '')
  if (!agreement) throw notFound()
  const { current, versions } = agreement
  const { bodyDe, bodyEn, number, publishedAt, publishedBy } = current
  return {
    title: titleIn(agreement, locale),
    current: { bodyDe, bodyEn, number, publishedAt, publishedBy },
    reading: await readReading(ctx.db, current.id),
    versions: await Promise.all(
      versions.map(async (version, index) => {
        const before = versions[index + 1]
        return {
          number: version.number,
          publishedAt: version.publishedAt,
          publishedBy: version.publishedBy,
          changeNote: locale === 'de' ? version.changeNoteDe : version.changeNoteEn,
          html: await renderProse(bodyIn(version, locale)),
          difference: before ? textDifference(bodyIn(before, locale), bodyIn(version, locale)) : null,
        }
      }),
    ),
  }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, newVersionSchema)
  const refused = (status: number, reason: Exclude<PublishRefusal, 'unknown-agreement'> | null) =>
    data({ form: submission.reply(), refused: reason }, { status })
  if (submission.status !== 'success') return refused(400, null)
  const key = params.key ?? ''
  const published = await publishVersion(ctx, key, submission.value)
  if (published.ok) return redirectWithNotice(`/vereinbarungen/${key}`, 'agreement-published')
  if (published.reason === 'unknown-agreement') throw notFound()
  return refused(409, published.reason)
})
