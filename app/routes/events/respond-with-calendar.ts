/** Answers with an iCalendar file; `download` is the name it is saved under, without it a calendar reads it. */
export function respondWithCalendar(file: string, { download }: { download?: string } = {}): Response {
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private',
      ...(download ? { 'Content-Disposition': `attachment; filename="${download}"` } : {}),
    },
  })
}
