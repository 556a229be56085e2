export const roundsNotices = {}
