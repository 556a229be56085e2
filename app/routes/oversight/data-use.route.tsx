import { dataInventory } from '#app/domain/privacy/data-inventory.rules.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { guarded } from '#app/web/guard.ts'

export { DataUsePage as default } from './data-use.page.tsx'

export const loader = guarded('public', async ({ ctx }) => ({
  kinds: dataInventory.map(({ key, audience, retention }) => ({ key, audience, retention })),
  smallestGroup: (await readSettings(ctx.db)).smallestGroup,
}))
