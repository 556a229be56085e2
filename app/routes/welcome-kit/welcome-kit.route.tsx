import { readWelcomeKit } from '#app/domain/programme/programme.server.ts'
import { guarded } from '#app/web/guard.ts'

export { WelcomeKitPage as default } from './welcome-kit.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ app, ctx }) => ({
  kit: await readWelcomeKit(ctx),
  // On paper an address is typed off, so it stands there in full.
  host: app.config.origin.replace(/^https?:\/\//, ''),
}))
