import { data } from '@remix-run/node'
import { collectKeptData, giveUpKeptFigures, openKeptData } from '#app/domain/departures/departures.server.ts'
import { shownKinds } from '#app/domain/departures/own-export/own-export.rules.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export { KeptDataPage as default } from './kept-data.page.tsx'

/** What is kept for somebody who has left, without an account; opening it changes nothing. */
export const loader = guarded('public', async ({ ctx, app, params }) => {
  const token = params.token ?? ''
  const kept = await openKeptData(ctx, app.secret, token)
  if (!kept.ok) return data({ unusable: kept.reason }, { status: 410 })
  const { name, until, anonymised } = kept.value
  const kinds = shownKinds(await collectKeptData(ctx, kept.value))
  return data({ token, name, until: until.toString(), anonymised, kinds })
})

/** The one thing that is decided here: not to wait until the time is over. */
export const action = guarded('public', async ({ ctx, app, params, request }) => {
  const token = params.token ?? ''
  const kept = await openKeptData(ctx, app.secret, token)
  if (!kept.ok) return data({ unusable: kept.reason }, { status: 410 })
  if ((await request.formData()).get('intent') !== 'totals') return data({ unusable: null }, { status: 400 })
  await giveUpKeptFigures(ctx, kept.value)
  return redirectWithNotice(`/meine-daten/${token}`, 'figures-anonymised')
})
