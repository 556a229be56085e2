import { data } from '@remix-run/node'
import { readWithdrawal } from '#app/domain/consents/consents.server.ts'
import { channelsOf, withdrawalSchema } from '#app/domain/consents/withdrawal/withdrawal.schema.ts'
import { withdrawByLink } from '#app/domain/publications/publications.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'
import { notIndexed } from './not-indexed.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { WithdrawalPage as default } from './withdrawal.page.tsx'
export const { headers, meta } = notIndexed

/** The page behind the link in every confirmation. It asks once, and changes nothing by being opened. */
export const loader = guarded('public', async ({ ctx, app, params }) => {
  const shown = await readWithdrawal(ctx, { key: app.secret, token: params.token ?? '' })
  if (!shown.ok) return data({ unusable: shown.reason }, { status: 410 })
  const { about, occasion, givenOn, channels, withdrawn } = shown.value
  return data({ about, occasion, givenOn, channels, withdrawn })
})

export const action = guarded('public', async ({ ctx, app, params, request }) => {
  const token = params.token ?? ''
  const submission = await parseForm(request, withdrawalSchema)
  if (submission.status !== 'success') return data({ form: submission.reply() }, { status: 400 })
  const link = { key: app.secret, token }
  const done = await withdrawByLink(ctx, link, channelsOf(submission.value))
  if (!done.ok) return data({ unusable: done.reason }, { status: 410 })
  return redirectWithNotice(`/widerruf/${token}`, 'consent-withdrawn')
})
