/** Who joined when, and who is still there. */
export const cohorts = {}
