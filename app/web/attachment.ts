/** The header that makes a browser save a file under its name instead of opening it as a page of ours. */
export function attachment(name: string): string {
  // RFC 8187: these stay as they are in an address, but not in a header. A lone half of a character is no name.
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename*=UTF-8''${encoded}`
}
