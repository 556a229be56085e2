/** Fetching one's own posts from LinkedIn without a file. */
export const connection = {
  title: 'Verbindung mit LinkedIn',
}
