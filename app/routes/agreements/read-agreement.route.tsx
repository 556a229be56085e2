import { data } from '@remix-run/node'
import { acknowledgeSchema } from '#app/domain/agreements/agreement.schema.ts'
import { acknowledgeVersion, readOwnReading } from '#app/domain/agreements/agreements.server.ts'
import { readAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readingView } from './agreement-view.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ReadAgreementPage as default } from './read-agreement.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, params, locale }) => {
  const reading = await readOwnReading(ctx, params.key ?? '')
  if (!reading) throw notFound()
  return { reading: await readingView(reading, locale) }
})

export const action = guarded(['ambassador'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, acknowledgeSchema)
  if (submission.status !== 'success') return data({ outdated: true }, { status: 400 })
  const read = await acknowledgeVersion(ctx, params.key ?? '', submission.value.versionId)
  if (!read.ok && read.reason === 'unknown-agreement') throw notFound()
  if (!read.ok) return data({ outdated: true }, { status: 409 })
  const person = await readAmbassador(ctx.db, ctx.actor.ambassadorId)
  const onTheWay = person && stateOn(person.spells, dayOf(ctx.now)) === 'onboarding'
  return redirectWithNotice(onTheWay ? '/onboarding' : '/heute', 'agreement-acknowledged')
})
