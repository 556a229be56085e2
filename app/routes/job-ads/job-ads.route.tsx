import { dayOf } from '#app/domain/kernel/calendar.ts'
import { listJobAds } from '#app/domain/recruiting/recruiting.server.ts'
import { guarded } from '#app/web/guard.ts'

export { JobAdsPage as default } from './job-ads.page.tsx'

export const loader = guarded(['hr'], async ({ ctx }) => ({
  ads: await listJobAds(ctx.db),
  today: dayOf(ctx.now),
}))
