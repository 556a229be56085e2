import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { useLocale } from 'use-intl'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { NonceContext } from '#app/ui/nonce.ts'
import { Shell } from '#app/ui/shell/shell.tsx'
import stylesheet from '#app/ui/styles/app.css?url'
import { guarded } from '#app/web/guard.ts'

export const links = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const loader = guarded('public', async ({ ctx, app, url }) => ({
  townName: (await readSettings(ctx.db)).townName,
  demo: app.config.mode === 'demo',
  actor:
    ctx.actor.kind === 'account'
      ? { name: ctx.actor.name, roles: ctx.actor.roles, ambassador: ctx.actor.ambassadorId !== null }
      : null,
  notice: url.searchParams.get('notice'),
}))

export default function Root() {
  const { townName, demo, actor, notice } = useLoaderData<typeof loader>()
  return (
    <Document>
      <Shell townName={townName} demo={demo} actor={actor} notice={notice}>
        <Outlet />
      </Shell>
    </Document>
  )
}

export function ErrorBoundary() {
  return (
    <Document>
      <ErrorPage />
    </Document>
  )
}

function Document({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  return (
    <html lang={useLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}
