export const departuresNotices = {}
