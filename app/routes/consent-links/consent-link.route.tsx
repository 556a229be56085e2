import { data } from '@remix-run/node'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { declineByLink, giveByLink, readConsentAsk } from '#app/domain/consents/consents.server.ts'
import { giveSchema } from '#app/domain/consents/giving/giving.schema.ts'
import { renderProse } from '#app/mail/render-prose.ts'
import { parseFields } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'
import { notIndexed } from './not-indexed.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ConsentLinkPage as default } from './consent-link.page.tsx'
export const { headers, meta } = notIndexed

const versions = ['de', 'en', 'plain'] as const

/** The page behind the link in an ask: read, and answer. Opening it changes nothing. */
export const loader = guarded('public', async ({ ctx, app, params, url, locale }) => {
  const ask = await readConsentAsk(ctx, { key: app.secret, token: params.token ?? '' })
  if (!ask.ok) return data({ unusable: ask.reason }, { status: 410 })
  const { about, occasion, offered, standing, withdrawalLinkId, validUntil, showName, ...text } = ask.value
  const version = versions.find(each => each === url.searchParams.get('text')) ?? locale
  const bodies = { de: text.bodyDe, en: text.bodyEn, plain: text.bodyPlain }
  return data({
    ...{ about, occasion, offered, standing, validUntil, showName, version },
    title: version === 'en' ? text.titleEn : text.titleDe,
    html: await renderProse(bodies[version]),
    withdrawal: withdrawalLinkId === null ? null : `/widerruf/${linkToken(app.secret, withdrawalLinkId)}`,
  })
})

export const action = guarded('public', async ({ ctx, app, params, request }) => {
  const token = params.token ?? ''
  const link = { key: app.secret, token }
  const fields = await request.formData()
  if (fields.get('intent') === 'decline') {
    const declined = await declineByLink(ctx, link)
    if (declined.ok) return redirectWithNotice(`/einwilligung/${token}`, 'consent-declined')
    if (declined.reason === 'already-given') return refusedAs(declined.reason)
    return data({ unusable: declined.reason }, { status: 410 })
  }
  const submission = parseFields(fields, giveSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const given = await giveByLink(ctx, link, submission.value.scopes)
  if (given.ok) return redirectWithNotice(`/einwilligung/${token}`, `own-consent-${given.value}`)
  if (given.reason === 'unknown' || given.reason === 'expired')
    return data({ unusable: given.reason }, { status: 410 })
  return refusedAs(given.reason)
})

type Refused = 'already-given' | 'paper-needed' | 'not-needed' | 'over' | 'nothing-left'

function refusedAs(refused: Refused) {
  return data({ form: null, refused }, { status: 409 })
}
