import { listStaff } from '#app/domain/accounts/accounts.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { guarded } from '#app/web/guard.ts'

export { TransparencyPage as default } from './transparency.page.tsx'

export const loader = guarded(['oversight', 'admin'], async ({ ctx }) => {
  const staff = await listStaff(ctx)
  return {
    settings: await readSettings(ctx.db),
    staff: staff.map(({ id, name, roles }) => ({ id, name, roles })),
  }
})
