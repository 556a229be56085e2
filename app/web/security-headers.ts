import type { RequestHandler } from 'express'

/**
 * Sets the headers that tell a browser what a page of ours may do. Scripts run only with this
 * response's nonce; styles, fonts and pictures come from us alone (`data:` is for the design system's
 * icons); nobody may frame us.
 */
export function securityHeaders(options: { https: boolean; dev: boolean }): RequestHandler {
  return (_request, response, next) => {
    const nonce = response.locals.nonce as string
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, options))
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('X-Frame-Options', 'DENY')
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    if (options.https) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    next()
  }
}

function contentSecurityPolicy(nonce: string, { https, dev }: { https: boolean; dev: boolean }): string {
  const policy: Record<string, string> = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'`,
    // Vite's development client puts styles into the page itself.
    'style-src': dev ? "'self' 'unsafe-inline'" : "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': dev ? "'self' ws:" : "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  }
  const directives = Object.entries(policy).map(([name, value]) => `${name} ${value}`)
  return [...directives, ...(https ? ['upgrade-insecure-requests'] : [])].join('; ')
}
