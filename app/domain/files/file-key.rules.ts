/**
 * The key a file's bytes lie under: named by their hash, so that anybody can check them, and by the row they belong
 * to, so that deleting one row's file never takes away another's.
 */
export function fileKey({ id, sha256 }: { id: string; sha256: string }): string {
  return `${sha256.slice(0, 2)}/${sha256}.${id}`
}

/** The row a key belongs to, undefined for what is no key of ours. */
export function ownerOf(key: string): { id: string; sha256: string } | undefined {
  const [, sha256, id] = /^[0-9a-f]{2}\/([0-9a-f]{64})\.([0-9a-f-]{36})$/.exec(key) ?? []
  return sha256 !== undefined && id !== undefined && fileKey({ id, sha256 }) === key
    ? { id, sha256 }
    : undefined
}
