import { z } from 'zod'

const DAY_SECONDS = 24 * 60 * 60

/** LinkedIn's answer to a code. The token goes into a header, so it must be visible characters and nothing else. */
export const tokenAnswer = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,4096}$/),
  expires_in: z
    .number()
    .int()
    .positive()
    .max(400 * DAY_SECONDS),
})

// What a row holds beyond this is not looked at. A row with something else in these places is a row that cannot be
// read, and no reason to give up the whole page.
const text = z.string().optional().catch(undefined)
const shareRow = z.object({ Date: text, ShareLink: text, ShareCommentary: text })

/** One page of a member's data: only the rows of the domain that was asked for. */
export const sharePage = z
  .object({
    elements: z.array(z.object({ snapshotDomain: z.string(), snapshotData: z.array(shareRow) })),
  })
  .transform(({ elements }) =>
    elements.flatMap(({ snapshotDomain, snapshotData }) =>
      snapshotDomain === 'MEMBER_SHARE_INFO' ? snapshotData : [],
    ),
  )

/** How LinkedIn says that a page is behind the last one; any other 404 is a wrong address. */
export const endAnswer = z.object({ message: z.string().regex(/no data found/i) })

/** The name OAuth has for what went wrong: one word that is safe to log. */
export const oauthError = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) })
