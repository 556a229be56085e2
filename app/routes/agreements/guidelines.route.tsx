import { readAgreement } from '#app/domain/agreements/agreements.server.ts'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import { renderProse } from '#app/mail/render-prose.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'
import { bodyIn, titleIn } from './agreement-view.ts'

export { GuidelinesPage as default } from './guidelines.page.tsx'

export const loader = guarded('public', async ({ ctx, locale }) => {
  const guidelines = await readAgreement(ctx.db, 'guidelines')
  if (!guidelines) throw notFound()
  const { current } = guidelines
  return {
    title: titleIn(guidelines, locale),
    number: current.number,
    publishedOn: dayOf(instantOf(current.publishedAt)),
    html: await renderProse(bodyIn(current, locale)),
  }
})
