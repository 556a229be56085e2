/** What somebody new gets on paper. */
export const welcomeKit = {}
