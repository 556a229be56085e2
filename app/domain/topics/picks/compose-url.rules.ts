/** The address that opens LinkedIn's own composer with a text in it. Nothing is posted by opening it. */
export function composeUrl(text: string): string {
  const query = new URLSearchParams({ shareActive: 'true', text })
  // LinkedIn shows a plus sign as it is: a space must arrive as %20.
  return `https://www.linkedin.com/feed/?${query.toString().replaceAll('+', '%20')}`
}
