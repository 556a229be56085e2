import { index, type RouteConfig, route } from '@remix-run/route-config'

// The site map: every address and the file that serves it. Who may use a route stands in its file.
export default [
  index('routes/start/start.route.tsx'),
  route('anmelden', 'routes/account/sign-in.route.tsx'),
  route('abmelden', 'routes/account/sign-out.route.tsx'),
  route('passwort', 'routes/account/request-reset.route.tsx'),
  route('passwort/:token', 'routes/account/set-password.route.tsx'),
  route('sprache', 'routes/account/locale.route.tsx'),
] satisfies RouteConfig
