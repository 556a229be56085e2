/** The way to being active: the checklist, one's own path, the board. */
export const onboarding = {}
