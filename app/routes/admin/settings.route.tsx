import { settingsSchema } from '#app/domain/settings/settings.schema.ts'
import { changeSettings, readSettings } from '#app/domain/settings/settings.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { SettingsPage as default } from './settings.page.tsx'

export const loader = guarded(['comms', 'admin'], async ({ ctx }) => ({
  settings: await readSettings(ctx.db),
}))

export const action = guarded(['comms', 'admin'], async ({ ctx, request }) => {
  const submission = await parseForm(request, settingsSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  await changeSettings(ctx, submission.value)
  return redirectWithNotice('/einstellungen', 'saved')
})
