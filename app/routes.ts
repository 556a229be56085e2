import { index, type RouteConfig, route } from '@remix-run/route-config'

// The site map: every address and the file that serves it. Who may use a route stands in its file.
export default [
  index('routes/start/start.route.tsx'),
  route('anmelden', 'routes/account/sign-in.route.tsx'),
  route('abmelden', 'routes/account/sign-out.route.tsx'),
  route('passwort', 'routes/account/request-reset.route.tsx'),
  route('passwort/:token', 'routes/account/set-password.route.tsx'),
  route('sprache', 'routes/account/locale.route.tsx'),

  // Administration, oversight, prose
  route('konten', 'routes/admin/accounts.route.tsx'),
  route('konten/:id', 'routes/admin/account.route.tsx'),
  route('einstellungen', 'routes/admin/settings.route.tsx'),
  route('transparenz', 'routes/oversight/transparency.route.tsx'),
  route('protokoll', 'routes/oversight/audit-log.route.tsx'),
  route('datennutzung', 'routes/oversight/data-use.route.tsx'),
  route('hilfe', 'routes/content/help.route.tsx'),
  ...['ueber', 'barrierefreiheit', 'leichte-sprache', 'leitlinien', 'hilfe/:topic'].map(path =>
    route(path, 'routes/content/content.route.tsx', { id: `content/${path}` }),
  ),
  route('*', 'routes/content/not-found.route.tsx'),
] satisfies RouteConfig
