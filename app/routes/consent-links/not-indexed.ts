/** Pages behind personal links are found by nobody but who holds the link. */
export const notIndexed = {
  headers: () => ({ 'X-Robots-Tag': 'noindex, nofollow' }),
  meta: () => [{ name: 'robots', content: 'noindex, nofollow' }],
}
