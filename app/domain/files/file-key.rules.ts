/**
 * The key a file's bytes lie under: named by their hash, so that anybody can check them, and by the row they belong
 * to, so that deleting one row's file never takes away another's.
 */
export function fileKey({ id, sha256 }: { id: string; sha256: string }): string {
  return `${sha256.slice(0, 2)}/${sha256}.${id}`
}
