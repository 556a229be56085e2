import { listAgreements } from '#app/domain/agreements/agreements.server.ts'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import { guarded } from '#app/web/guard.ts'
import { titleIn } from './agreement-view.ts'

export { AgreementsPage as default } from './agreements.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, locale }) => ({
  agreements: (await listAgreements(ctx.db)).map(({ key, number, publishedAt, read, of, ...names }) => ({
    ...{ key, number, read, of },
    title: titleIn(names, locale),
    publishedOn: dayOf(instantOf(publishedAt)),
  })),
}))
