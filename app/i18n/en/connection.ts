import type { Messages } from '../messages.ts'

/** Fetching one's own posts from LinkedIn without a file. */
export const connection: Messages['connection'] = {
  title: 'Connection to LinkedIn',
}
