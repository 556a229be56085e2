import type { Messages } from '../messages.ts'

/** What the town's page at LinkedIn brought, for comms. */
export const pageFigures: Messages['pageFigures'] = {
  title: 'Page figures',
}
