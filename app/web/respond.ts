import type { SubmissionResult } from '@conform-to/react'
import { data, redirect } from '@remix-run/node'

/** Answers a form that was not understood: what was typed comes back with what to change. */
export function invalid(form: SubmissionResult<string[]>) {
  return data({ form }, { status: 400 })
}

/**
 * Goes to a page of ours and says there, in one sentence, what happened.
 * @param notice a key below `notices` in the translations
 */
export function redirectWithNotice(path: string, notice: string, init?: ResponseInit) {
  const [pathname = '/', search = ''] = path.split('?', 2)
  const query = new URLSearchParams(search)
  query.set('notice', notice)
  return redirect(`${pathname}?${query}`, init)
}

/** A picture as SVG. */
export function respondWithSvg(svg: string): Response {
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
}

/** The page does not exist, or not for this person; both look the same from outside. */
export function notFound(): Response {
  return new Response('not found', { status: 404 })
}

/**
 * Where to go after signing in: a path of ours, else the fallback. What counts is where a browser would
 * end up, so the text is resolved as a browser does it: `//host`, `/\\host` and `/.//host` leave us.
 */
export function localPath(wanted: string | null, fallback: string): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, OWN)) return fallback
  const resolved = new URL(wanted, OWN)
  const path = resolved.pathname + resolved.search
  return resolved.origin === OWN && !path.startsWith('//') ? path : fallback
}

const OWN = 'http://own.invalid'
