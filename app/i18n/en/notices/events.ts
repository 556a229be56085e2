export const eventsNotices = {}
