import { stepHelpPages } from '#app/domain/onboarding/help-pages.rules.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { ContentPage as default } from './content.page.tsx'

// The addresses of prose and the text each one shows.
const pages: Record<string, { folder: 'pages' | 'help'; name: string }> = {
  '/ueber': { folder: 'pages', name: 'about' },
  '/barrierefreiheit': { folder: 'pages', name: 'accessibility' },
  '/leichte-sprache': { folder: 'pages', name: 'easy-language' },
  '/hilfe/botschafterinnen': { folder: 'help', name: 'ambassador' },
  '/hilfe/kommunikation': { folder: 'help', name: 'comms' },
  '/hilfe/einwilligungen': { folder: 'help', name: 'consents' },
  '/hilfe/personal': { folder: 'help', name: 'hr' },
  '/hilfe/fotos': { folder: 'help', name: 'photos' },
  '/hilfe/linkedin-export': { folder: 'help', name: 'linkedin-export' },
  '/hilfe/seiten-export': { folder: 'help', name: 'page-export' },
  ...Object.fromEntries(stepHelpPages.map(({ path, name }) => [path, { folder: 'help', name }] as const)),
}

export const loader = guarded('public', async ({ ctx, app, url, locale }) => {
  const page = pages[url.pathname.replace(/\.data$/, '')]
  if (!page) throw notFound()
  const { contactEmail } = await readSettings(ctx.db)
  const content = await app.readContentPage(page.folder, page.name, locale, { contactEmail })
  if (!content) throw notFound()
  return content
})
