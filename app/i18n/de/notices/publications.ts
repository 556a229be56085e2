export const publicationsNotices = {}
