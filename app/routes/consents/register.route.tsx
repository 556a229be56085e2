import { readRegister } from '#app/domain/consents/consents.server.ts'
import { registerFilterOf } from '#app/domain/consents/people/register-filter.rules.ts'
import { guarded } from '#app/web/guard.ts'

export { RegisterPage as default } from './register.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, url }) => {
  const words = (url.searchParams.get('suche') ?? '').replaceAll('\0', '').slice(0, 120)
  const filter = registerFilterOf(url.searchParams.get('stand'))
  return { words, filter, ...(await readRegister(ctx, { words, filter })) }
})
