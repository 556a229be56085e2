const DAY_SECONDS = 24 * 60 * 60

/**
 * The cookie that carries the session id. Over https its name starts with `__Host-`, which makes the
 * browser refuse it for any other host or path; the demo runs on plain http on its own machine.
 */
export function sessionCookieName(https: boolean): string {
  return https ? '__Host-stadtstimmen' : 'stadtstimmen'
}

/** The `Set-Cookie` value that signs a browser in. */
export function sessionCookie(sessionId: string, https: boolean): string {
  return attributes(`${sessionCookieName(https)}=${sessionId}`, https, 60 * DAY_SECONDS)
}

/** The `Set-Cookie` value that signs a browser out. */
export function endedSessionCookie(https: boolean): string {
  return attributes(`${sessionCookieName(https)}=`, https, 0)
}

/** The value of a cookie in a `Cookie` header, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=')
    if (key === name) return value.join('=') || null
  }
  return null
}

function attributes(pair: string, https: boolean, maxAge: number): string {
  return [pair, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAge}`, ...(https ? ['Secure'] : [])].join(
    '; ',
  )
}
