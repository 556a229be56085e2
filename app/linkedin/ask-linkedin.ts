/** An answer as it came: `body` is undefined where it is no JSON. */
export type LinkedInAnswer = { kind: 'answer'; status: number; body: unknown }

/** Why there is no answer to look at. The word is safe to log; what was sent and received is not. */
export type NoAnswer = { kind: 'none'; cause: 'timeout' | 'too-large' | 'unreachable' }

/**
 * Asks LinkedIn one thing. A redirect is not followed: a token would go to wherever it leads. The answer is read up to
 * `maxBytes`; `signal` ends the wait for its first byte and for its last.
 */
export async function askLinkedIn(
  url: URL,
  init: Pick<RequestInit, 'method' | 'headers' | 'body'>,
  { signal, maxBytes }: { signal: AbortSignal; maxBytes: number },
): Promise<LinkedInAnswer | NoAnswer> {
  try {
    const response = await fetch(url, { ...init, signal, redirect: 'error' })
    const text = await readAtMost(response, maxBytes)
    if (text === null) return { kind: 'none', cause: 'too-large' }
    return { kind: 'answer', status: response.status, body: jsonIn(text) }
  } catch {
    // The error itself may quote what was asked.
    return { kind: 'none', cause: signal.aborted ? 'timeout' : 'unreachable' }
  }
}

async function readAtMost({ body }: Response, maxBytes: number): Promise<string | null> {
  if (!body) return ''
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength
    chunks.push(read.value)
    if (size <= maxBytes) continue
    // Closes the connection: the rest is never sent.
    await reader.cancel()
    return null
  }
  return Buffer.concat(chunks).toString('utf8')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
