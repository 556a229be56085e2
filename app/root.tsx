import textFont from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?url'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { useLocale } from 'use-intl'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { NonceContext } from '#app/ui/nonce.ts'
import { useSectionTitle } from '#app/ui/shell/section-title.ts'
import { Shell } from '#app/ui/shell/shell.tsx'
import stylesheet from '#app/ui/styles/app.css?url'
import { guarded } from '#app/web/guard.ts'

export const links = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: textFont, crossOrigin: 'anonymous' as const },
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
  return (
    <Document>
      <Shell {...useLoaderData<typeof loader>()}>
        <Outlet />
      </Shell>
    </Document>
  )
}

// What the loader found out is there for most errors, but not when the loader itself failed or no
// route matched: then the frame is that of a visitor.
const unknownVisitor = { townName: null, demo: false, actor: null, notice: null }

export function ErrorBoundary() {
  const loaded = useRouteLoaderData<typeof loader>('root')
  return (
    <Document>
      <Shell {...(loaded ?? unknownVisitor)}>
        <ErrorPage />
      </Shell>
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
        <title>{useSectionTitle()}</title>
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
