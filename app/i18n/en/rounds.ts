/** Calls for ambassadors, applying, choosing. */
export const rounds = {}
